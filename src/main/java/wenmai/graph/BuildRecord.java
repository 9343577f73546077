package wenmai.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What made a graph: the same knowledge and software always make the same one, so it has no time.
 *
 * <p>Its {@link #quads()} go into the store with those of every source that it read.
 *
 * @param knowledgeFingerprint the fingerprint of the knowledge folder
 * @param softwareVersion the version of Wenmai
 */
public record BuildRecord(String knowledgeFingerprint, String softwareVersion) {
  /** The IRI of the build. */
  public String iri() {
    return Vocabulary.ID
        + "build/"
        + ArticleNames.hash(knowledgeFingerprint + "\n" + softwareVersion);
  }

  /** The description of the build, in the graph of builds. */
  public List<Quad> quads() {
    QuadBuilder quads = new QuadBuilder(Vocabulary.BUILD_GRAPH);
    Node build = Vocabulary.iri(iri());
    quads.add(build, Vocabulary.TYPE, Vocabulary.ACTIVITY);
    quads.add(build, Vocabulary.KNOWLEDGE_FINGERPRINT, knowledgeFingerprint);
    quads.add(build, Vocabulary.SOFTWARE_VERSION, softwareVersion);
    return quads.sorted();
  }
}
