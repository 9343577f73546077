package wenmai.graph;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes sorted triples without blank nodes as RDF/XML, one description a subject. */
final class RdfXmlWriter {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final XMLStreamWriter xml;

  private RdfXmlWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(List<Triple> sorted, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new RdfXmlWriter(xml).write(sorted);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("RDF/XML cannot be written", e);
    }
  }

  private void write(List<Triple> sorted) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("rdf", "RDF", Vocabulary.RDF);
    for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
      xml.writeNamespace(prefix.getKey(), prefix.getValue());
    }
    int at = 0;
    while (at < sorted.size()) {
      Node subject = sorted.get(at).getSubject();
      xml.writeCharacters("\n  ");
      xml.writeStartElement(Vocabulary.RDF, "Description");
      xml.writeAttribute(Vocabulary.RDF, "about", subject.getURI());
      for (; at < sorted.size() && sorted.get(at).getSubject().equals(subject); at++) {
        writeProperty(sorted.get(at));
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void writeProperty(Triple triple) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    String property = triple.getPredicate().getURI();
    int split = Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
    String namespace = property.substring(0, split);
    boolean isKnown = Vocabulary.PREFIXES.containsValue(namespace);
    Node object = triple.getObject();
    if (isKnown) {
      xml.writeStartElement(namespace, property.substring(split));
    } else {
      xml.writeStartElement("p", property.substring(split), namespace);
      xml.writeNamespace("p", namespace);
    }
    if (object.isURI()) {
      xml.writeAttribute(Vocabulary.RDF, "resource", object.getURI());
    } else {
      writeLiteral(object);
    }
    xml.writeEndElement();
  }

  private void writeLiteral(Node literal) throws XMLStreamException {
    if (!literal.getLiteralLanguage().isEmpty()) {
      xml.writeAttribute("xml", XML, "lang", literal.getLiteralLanguage());
    } else if (!literal.getLiteralDatatypeURI().equals(Vocabulary.XSD + "string")) {
      xml.writeAttribute(Vocabulary.RDF, "datatype", literal.getLiteralDatatypeURI());
    }
    xml.writeCharacters(legal(literal.getLiteralLexicalForm()));
  }

  /** The text with the characters that XML 1.0 has not replaced by U+FFFD. */
  private static String legal(String text) {
    return text.codePoints()
        .map(character -> isLegal(character) ? character : 0xFFFD)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isLegal(int character) {
    return character == '\n'
        || character == '\t'
        || (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
  }
}
