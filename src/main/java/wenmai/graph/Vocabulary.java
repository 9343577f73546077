package wenmai.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/** The terms of the graph: those of {@code ontology/wenmai.ttl} and the public ones used. */
public final class Vocabulary {
  /** The namespace of the ontology, prefix {@code wm}. */
  public static final String WM = "https://w3id.org/wenmai/ontology#";

  /** The namespace of everything that is described: entities, articles, builds, graphs. */
  public static final String ID = "https://w3id.org/wenmai/id/";

  /** The namespace of articles and of the mentions and claims under them. */
  public static final String ARTICLES = ID + "article/";

  public static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** The prefixes used in every output, by prefix. */
  public static final SortedMap<String, String> PREFIXES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "geo", GEO, "org", ORG, "prov", PROV, "rdf", RDF, "schema", SCHEMA, "skos", SKOS,
                  "wm", WM, "xsd", XSD)));

  public static final Node ARTICLE = wm("Article");
  public static final Node MENTION = wm("Mention");
  public static final Node CLAIM = wm("Claim");
  public static final Node INTENTION = wm("Intention");

  public static final Node SOURCE_FILE = wm("sourceFile");
  public static final Node CONTENT_HASH = wm("contentHash");
  public static final Node IN_ARTICLE = wm("inArticle");
  public static final Node REFERS_TO = wm("refersTo");
  public static final Node EXACT = wm("exact");
  public static final Node START = wm("start");
  public static final Node END = wm("end");
  public static final Node SOURCE_START = wm("sourceStart");
  public static final Node SOURCE_END = wm("sourceEnd");
  public static final Node ROLE = wm("role");
  public static final Node QUOTE = wm("quote");
  public static final Node CONFIDENCE = wm("confidence");
  public static final Node RULE = wm("rule");
  public static final Node MODALITY = wm("modality");
  public static final Node DIVISION_CODE = wm("divisionCode");
  public static final Node KNOWLEDGE_FINGERPRINT = wm("knowledgeFingerprint");
  public static final Node SOFTWARE_VERSION = wm("softwareVersion");

  public static final Node TYPE = iri(RDF + "type");
  public static final Node STATEMENT = iri(RDF + "Statement");
  public static final Node SUBJECT = iri(RDF + "subject");
  public static final Node PREDICATE = iri(RDF + "predicate");
  public static final Node OBJECT = iri(RDF + "object");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  public static final Node NAME = iri(SCHEMA + "name");
  public static final Node ALTERNATE_NAME = iri(SCHEMA + "alternateName");
  public static final Node HEADLINE = iri(SCHEMA + "headline");
  public static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  public static final Node AUTHOR = iri(SCHEMA + "author");
  public static final Node ACTIVITY = iri(PROV + "Activity");
  public static final Node WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");
  public static final Node WAS_DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  public static final Node MEMBERSHIP = iri(ORG + "Membership");
  public static final Node ORG_ROLE_CLASS = iri(ORG + "Role");
  public static final Node ORG_MEMBER = iri(ORG + "member");
  public static final Node ORG_ORGANIZATION = iri(ORG + "organization");
  public static final Node ORG_ROLE = iri(ORG + "role");
  public static final Node LATITUDE = iri(GEO + "lat");
  public static final Node LONGITUDE = iri(GEO + "long");

  /** The named graph of the administrative divisions that occur and of those above them. */
  public static final Node GAZETTEER_GRAPH = iri(ID + "graph/gazetteer");

  /** The named graph of the builds that made the articles' graphs. */
  public static final Node BUILD_GRAPH = iri(ID + "graph/build");

  /** The named graph of every entity's preferred and alternative labels. */
  public static final Node LABEL_GRAPH = iri(ID + "graph/labels");

  private static final List<Node> OWN_TERMS =
      List.of(
          ARTICLE,
          MENTION,
          CLAIM,
          INTENTION,
          SOURCE_FILE,
          CONTENT_HASH,
          IN_ARTICLE,
          REFERS_TO,
          EXACT,
          START,
          END,
          SOURCE_START,
          SOURCE_END,
          ROLE,
          QUOTE,
          CONFIDENCE,
          RULE,
          MODALITY,
          DIVISION_CODE,
          KNOWLEDGE_FINGERPRINT,
          SOFTWARE_VERSION);

  private Vocabulary() {}

  /** The class of an entity type. */
  public static Node of(EntityType type) {
    return wm(type.localName());
  }

  /** The property of a predicate. */
  public static Node of(Predicate predicate) {
    return wm(predicate.localName());
  }

  /** The IRI of an administrative division by its code. */
  public static Node division(String code) {
    return iri(ID + "division/" + code);
  }

  /** The IRI of a post's title, the same wherever it is printed. */
  static Node role(String title) {
    return iri(ID + "role/" + ArticleNames.hash(title));
  }

  /** The IRIs of all terms in the ontology's namespace that this program uses. */
  public static SortedSet<String> terms() {
    TreeSet<String> terms = new TreeSet<>();
    OWN_TERMS.forEach(term -> terms.add(term.getURI()));
    Stream.of(EntityType.values()).forEach(type -> terms.add(of(type).getURI()));
    Stream.of(Predicate.values()).forEach(predicate -> terms.add(of(predicate).getURI()));
    return Collections.unmodifiableSortedSet(terms);
  }

  private static Node wm(String localName) {
    return iri(WM + localName);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
