package wenmai.serve.conformance;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A test of the W3C, as its manifest describes it.
 *
 * @param suite the folder of the manifest, such as {@code sparql11/bind}
 * @param description the test in the manifest's graph
 */
record W3cTest(String suite, Resource description) {
  static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

  static Property manifestProperty(String name) {
    return ResourceFactory.createProperty(MANIFEST + name);
  }

  String iri() {
    return description.getURI();
  }

  String name() {
    return description.getRequiredProperty(manifestProperty("name")).getString();
  }

  /** The local name of the test's class, such as {@code QueryEvaluationTest}. */
  String kind() {
    return description.getRequiredProperty(RDF.type).getResource().getLocalName();
  }

  Resource action() {
    return description.getRequiredProperty(manifestProperty("action")).getResource();
  }

  /** Whether a value stands for a property of the test. */
  boolean has(String property, RDFNode value) {
    return description.hasProperty(manifestProperty(property), value);
  }

  /** The file with the expected result. */
  Resource result() {
    return description.getRequiredProperty(manifestProperty("result")).getResource();
  }
}
