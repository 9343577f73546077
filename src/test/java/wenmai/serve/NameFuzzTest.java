package wenmai.serve;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import wenmai.graph.Vocabulary;

/** However things are called: no fault, and none of it is markup in a page. */
class NameFuzzTest {
  @FuzzTest
  void showsEveryName(byte[] bytes) {
    AddressFuzzTest.allowOwnServer();
    String name = new String(bytes, StandardCharsets.UTF_8) + AddressFuzzTest.MARKUP;
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Node article = NodeFactory.createURI(Vocabulary.ID + "article-1");
    Node entity = NodeFactory.createURI(Vocabulary.ID + "x");
    Node label = NodeFactory.createLiteralLang(name, "zh");
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(article, article, Vocabulary.TYPE, Vocabulary.ARTICLE);
          dataset.add(article, article, Vocabulary.HEADLINE, label);
          dataset.add(
              article, entity, Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.WM + "Person"));
          dataset.add(article, entity, Vocabulary.PREF_LABEL, label);
          dataset.add(article, entity, Vocabulary.NAME, label);
        });
    try (RunningServer running = new RunningServer(dataset)) {
      for (String address :
          List.of(
              "/page/x",
              "/page/x.ttl",
              "/page/x.rdf",
              "/page/article-1",
              "/api/entity?iri=" + RunningServer.encoded(entity.getURI()),
              "/search?q=" + RunningServer.encoded(name),
              "/downloads/entities.csv")) {
        AddressFuzzTest.check(running.get(address));
      }
    }
  }
}
