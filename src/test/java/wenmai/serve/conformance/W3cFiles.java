package wenmai.serve.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** The files of the W3C's SPARQL tests, each named by its address in the W3C's own collection. */
final class W3cFiles {
  static final Path FOLDER = Path.of("../shared/w3c");
  private static final String BASE = "https://w3c.github.io/rdf-tests/sparql/";

  private W3cFiles() {}

  /** The tests of a manifest and of those that it includes, in their order. */
  static List<W3cTest> tests(String manifest) {
    String address = BASE + manifest;
    Model model = model(address);
    List<W3cTest> tests = new ArrayList<>();
    for (RDFNode included : listed(model, "include")) {
      tests.addAll(tests(included.asResource().getURI().substring(BASE.length())));
    }
    String suite = manifest.substring(0, manifest.lastIndexOf('/'));
    for (RDFNode entry : listed(model, "entries")) {
      tests.add(new W3cTest(suite, entry.asResource()));
    }
    return tests;
  }

  private static List<RDFNode> listed(Model manifest, String property) {
    List<RDFNode> nodes = new ArrayList<>();
    manifest
        .listObjectsOfProperty(W3cTest.manifestProperty(property))
        .forEachRemaining(list -> nodes.addAll(list.as(RDFList.class).asJavaList()));
    return nodes;
  }

  static boolean contains(String address) {
    return address.startsWith(BASE) && Files.isRegularFile(path(address));
  }

  private static Path path(String address) {
    return FOLDER.resolve(address.substring(BASE.length()));
  }

  static byte[] bytes(String address) {
    try {
      return Files.readAllBytes(path(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String address) {
    return new String(bytes(address), StandardCharsets.UTF_8);
  }

  /** The format of a file by its ending. */
  static Lang format(String address) {
    return RDFLanguages.filenameToLang(address);
  }

  static Model model(String address) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create()
        .fromString(text(address))
        .lang(format(address))
        .base(address)
        .parse(model.getGraph());
    return model;
  }
}
