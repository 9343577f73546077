package wenmai.graph;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Predicate;
import wenmai.model.Span;

/**
 * The proof that a store holds no forbidden attribute of people: the shapes, and every text of the
 * graph by the rules of the {@link PrivacyGate}, however it came there.
 */
public final class PrivacyAudit {
  private static final Comparator<PrivacyFinding> ORDER =
      Comparator.comparing(PrivacyFinding::subject).thenComparing(PrivacyFinding::property);

  /** What program and file system wrote, and no newspaper. */
  private static final Set<Node> TECHNICAL =
      Set.of(
          Vocabulary.SOURCE_FILE,
          Vocabulary.CONTENT_HASH,
          Vocabulary.RULE,
          Vocabulary.MODALITY,
          Vocabulary.DIVISION_CODE,
          Vocabulary.KNOWLEDGE_FINGERPRINT,
          Vocabulary.SOFTWARE_VERSION);

  private static final Set<Node> NAMES =
      Set.of(
          Vocabulary.NAME, Vocabulary.ALTERNATE_NAME, Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL);

  private final ShapesCheck shapes;
  private final PrivacyGate gate;

  /** The audit by the shapes and the privacy lexicon of a knowledge folder. */
  public PrivacyAudit(Knowledge knowledge) {
    this.shapes = new ShapesCheck(knowledge);
    this.gate = new PrivacyGate(knowledge);
  }

  /** Looks at all that a store's graph says. */
  public AuditOutcome audit(GraphStore store) {
    DatasetGraph graph = store.dataset();
    Reading reading = new Reading(graph);
    graph.executeRead(reading::run);
    return new AuditOutcome(
        reading.persons,
        reading.texts,
        reading.quotes,
        reading.claims,
        shapes.validate(store).violations(),
        reading.findings.stream().distinct().sorted(ORDER).toList());
  }

  /** One reading of a graph from end to end. */
  private final class Reading {
    private final DatasetGraph graph;
    private final List<PrivacyFinding> findings = new ArrayList<>();
    private Node article = ANY;
    private List<String> publicNames = List.of();
    private long persons;
    private long texts;
    private long quotes;
    private long claims;

    Reading(DatasetGraph graph) {
      this.graph = graph;
    }

    void run() {
      persons =
          Iter.iter(graph.find(ANY, ANY, Vocabulary.TYPE, Vocabulary.of(EntityType.PERSON)))
              .map(Quad::getSubject)
              .distinct()
              .count();
      graph.find().forEachRemaining(this::look);
    }

    private void look(Quad quad) {
      if (quad.getPredicate().equals(Vocabulary.SUBJECT)) {
        lookAtClaim(quad.getGraph(), quad.getSubject(), quad.getObject());
      } else if (quad.getObject().isLiteral()
          && !TECHNICAL.contains(quad.getPredicate())
          && !(quad.getObject().getLiteralValue() instanceof Number)) {
        lookAtText(quad, quad.getObject().getLiteralLexicalForm());
      }
    }

    private void lookAtText(Quad quad, String text) {
      texts++;
      if (quad.getPredicate().equals(Vocabulary.QUOTE)) {
        quotes++;
      }
      Optional<EntityType> named = named(quad);
      if (named.filter(type -> gate.allowsForm(type, text)).isEmpty()) {
        SortedSet<PrivateAttribute> stated =
            gate.attributes(text, named.isPresent() ? List.of() : publicNames(quad, text));
        if (named.isPresent() || !stated.isEmpty()) {
          find(quad, stated);
        }
      }
    }

    /** The type of what a text is the name of, when it is the name of an entity. */
    private Optional<EntityType> named(Quad quad) {
      if (NAMES.contains(quad.getPredicate())) {
        return type(quad.getSubject());
      }
      return quad.getPredicate().equals(Vocabulary.EXACT)
          ? object(quad.getGraph(), quad.getSubject(), Vocabulary.REFERS_TO).flatMap(this::type)
          : Optional.empty();
    }

    /** Where names of bodies and places stand in a text of an article, as UTF-16 offsets. */
    private List<Span> publicNames(Quad quad, String text) {
      if (!quad.getGraph().equals(article)) {
        article = quad.getGraph();
        publicNames =
            Iter.iter(graph.find(article, ANY, Vocabulary.EXACT, ANY))
                .filter(exact -> named(exact).filter(t -> t != EntityType.PERSON).isPresent())
                .map(exact -> exact.getObject().getLiteralLexicalForm())
                .distinct()
                .toList();
      }
      List<Span> places = new ArrayList<>();
      for (String name : publicNames) {
        places.addAll(Span.occurrences(text, name));
      }
      return places;
    }

    private void lookAtClaim(Node ofArticle, Node claim, Node subject) {
      if (type(subject).filter(type -> type == EntityType.PERSON).isEmpty()) {
        return;
      }
      claims++;
      Optional<Node> object = object(ofArticle, claim, Vocabulary.OBJECT);
      Optional<Predicate> predicate =
          object(ofArticle, claim, Vocabulary.PREDICATE)
              .filter(node -> node.getURI().startsWith(Vocabulary.WM))
              .map(node -> node.getURI().substring(Vocabulary.WM.length()))
              .flatMap(Predicate::fromLocalName);
      Optional<EntityType> type = object.flatMap(this::type);
      if (predicate.isEmpty() || type.isEmpty()) {
        return;
      }
      Optional<String> role =
          object(ofArticle, claim, Vocabulary.ROLE).map(Node::getLiteralLexicalForm);
      boolean allowed =
          Iter.iter(graph.find(ANY, object.get(), Vocabulary.NAME, ANY))
              .map(quad -> quad.getObject().getLiteralLexicalForm())
              .allMatch(name -> gate.mayTellOfPerson(predicate.get(), role, type.get(), name));
      if (!allowed) {
        find(
            Quad.create(ofArticle, claim, Vocabulary.OBJECT, object.get()),
            new TreeSet<>(Set.of(PrivateAttribute.AFFILIATION)));
      }
    }

    private void find(Quad quad, SortedSet<PrivateAttribute> attributes) {
      findings.add(
          new PrivacyFinding(
              quad.getSubject().toString(), quad.getPredicate().getURI(), attributes));
    }

    /** The narrowest class of an entity; nothing when it is none. */
    private Optional<EntityType> type(Node node) {
      return Iter.iter(graph.find(ANY, node, Vocabulary.TYPE, ANY))
          .map(Quad::getObject)
          .filter(type -> type.isURI() && type.getURI().startsWith(Vocabulary.WM))
          .map(type -> type.getURI().substring(Vocabulary.WM.length()))
          .map(EntityType::fromLocalName)
          .filter(Optional::isPresent)
          .map(Optional::get)
          .toList()
          .stream()
          .max(Comparator.comparing((EntityType type) -> type.parent().isPresent()));
    }

    private Optional<Node> object(Node inGraph, Node subject, Node property) {
      return Iter.iter(graph.find(inGraph, subject, property, ANY))
          .map(Quad::getObject)
          .toList()
          .stream()
          .findFirst();
    }
  }
}
