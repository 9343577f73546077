package wenmai.serve.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.serve.explore.Explorer;

/** Describes the graph as a dataset (VoID): its size, its classes and properties, where it is. */
public final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Explorer> explorer;

  /** The description of an explorer's graph. */
  public VoidServlet(Supplier<Explorer> explorer) {
    this.explorer = explorer;
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Explorer found = explorer.get();
    StringBuilder turtle =
        new StringBuilder(
            """
            @prefix void: <http://rdfs.org/ns/void#> .
            @prefix wm: <%s> .

            </.well-known/void#dataset> a void:Dataset ;
              void:sparqlEndpoint </sparql> ;
              void:dataDump </downloads/wenmai.trig> , </downloads/wenmai.nq> ;
              void:uriSpace "%s" ;
              void:vocabulary <https://w3id.org/wenmai/ontology> ;
              void:entities %d ;
              void:documents %d"""
                .formatted(
                    Vocabulary.WM, Vocabulary.ID, found.graph().nodes().size(), found.articles()));
    for (EntityType type : EntityType.values()) {
      turtle.append(
          " ;\n  void:classPartition [ void:class wm:%s ; void:entities %d ]"
              .formatted(type.localName(), found.count(type)));
    }
    for (Predicate predicate : Predicate.values()) {
      if (!predicate.takesDate()) {
        turtle.append(
            " ;\n  void:propertyPartition [ void:property wm:%s ; void:triples %d ]"
                .formatted(predicate.localName(), found.count(predicate)));
      }
    }
    response.setHeader("Access-Control-Allow-Origin", "*");
    Answer.revalidated(request, response, "text/turtle", turtle.append(" .\n").toString());
  }
}
