package wenmai.graph;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import wenmai.link.Linking;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.LinkedMention;
import wenmai.model.Paragraph;
import wenmai.model.Predicate;
import wenmai.model.Span;

/** One article on its way into its named graph; its reading was admitted. */
final class ArticlePage {
  /** The better claim of two that state the same: the stated, the surer, then the earlier one. */
  private static final Comparator<Fact> BEST_FIRST =
      Comparator.comparing(Fact::isStated)
          .thenComparingDouble(Fact::confidence)
          .reversed()
          .thenComparing(fact -> fact.evidence().span())
          .thenComparing(Fact::rule);

  private final ArticleReading reading;
  private final Article article;
  private final Linking linking;
  private final Node build;
  private final ArticleNames names;
  private final QuadBuilder quads;

  ArticlePage(ArticleReading reading, Linking linking, Node build) {
    this.reading = reading;
    this.article = reading.article();
    this.linking = linking;
    this.build = build;
    this.names = ArticleNames.of(article);
    this.quads = new QuadBuilder(names.article());
    describeArticle();
    reading.entities().forEach(this::describe);
    firstOfEachName().forEach(this::describe);
    bestOfEachClaim().forEach(this::state);
  }

  /** The quads of the article's graph, sorted. */
  List<Quad> quads() {
    return quads.sorted();
  }

  /** The codes of the administrative divisions that it names, by their IRIs. */
  SortedMap<String, String> divisions() {
    SortedMap<String, String> codes = new TreeMap<>();
    for (Entity entity : reading.entities()) {
      entity.divisionCode().ifPresent(code -> codes.put(iri(entity).getURI(), code));
    }
    return codes;
  }

  private Node iri(Entity entity) {
    return Vocabulary.iri(linking.iri(article, entity));
  }

  private void describeArticle() {
    Node node = names.article();
    quads.add(node, Vocabulary.TYPE, Vocabulary.ARTICLE);
    quads.add(node, Vocabulary.SOURCE_FILE, article.path());
    quads.add(node, Vocabulary.CONTENT_HASH, article.contentHash());
    quads.add(node, Vocabulary.WAS_GENERATED_BY, build);
    if (!article.title().isEmpty()) {
      quads.addChinese(node, Vocabulary.HEADLINE, PrivacyGate.show(article.title()));
    }
    article
        .published()
        .ifPresent(date -> quads.add(node, Vocabulary.DATE_PUBLISHED, QuadBuilder.date(date)));
    reading.mentions().stream()
        .filter(this::isByline)
        .forEach(author -> quads.add(node, Vocabulary.AUTHOR, iri(author.entity())));
  }

  private boolean isByline(LinkedMention linked) {
    return linked.entity().type() == EntityType.PERSON
        && article.paragraphs().stream()
            .filter(paragraph -> paragraph.kind() == Paragraph.Kind.BYLINE)
            .anyMatch(paragraph -> paragraph.span().contains(linked.mention().span()));
  }

  private void describe(Entity entity) {
    Node node = iri(entity);
    quads.add(node, Vocabulary.TYPE, Vocabulary.of(entity.type()));
    entity
        .type()
        .parent()
        .ifPresent(parent -> quads.add(node, Vocabulary.TYPE, Vocabulary.of(parent)));
    quads.addChinese(node, Vocabulary.NAME, entity.name());
    entity.aliases().forEach(alias -> quads.addChinese(node, Vocabulary.ALTERNATE_NAME, alias));
  }

  private Iterable<LinkedMention> firstOfEachName() {
    Map<Node, LinkedMention> byName = new LinkedHashMap<>();
    reading
        .mentions()
        .forEach(linked -> byName.putIfAbsent(names.mention(linked.mention()), linked));
    return List.copyOf(byName.values());
  }

  private void describe(LinkedMention linked) {
    Node node = names.mention(linked.mention());
    quads.add(node, Vocabulary.TYPE, Vocabulary.MENTION);
    quads.add(node, Vocabulary.IN_ARTICLE, names.article());
    quads.add(node, Vocabulary.REFERS_TO, iri(linked.entity()));
    quads.add(node, Vocabulary.EXACT, linked.mention().exact());
    place(node, linked.mention().span());
  }

  private void place(Node node, Span span) {
    Span inSource = article.sourceOffsets().toSource(span);
    quads.add(node, Vocabulary.START, span.start());
    quads.add(node, Vocabulary.END, span.end());
    quads.add(node, Vocabulary.SOURCE_START, inSource.start());
    quads.add(node, Vocabulary.SOURCE_END, inSource.end());
  }

  private Iterable<Fact> bestOfEachClaim() {
    Map<Node, Fact> best = new LinkedHashMap<>();
    reading.facts().stream()
        .sorted(BEST_FIRST)
        .forEach(fact -> best.putIfAbsent(claim(fact), fact));
    return List.copyOf(best.values());
  }

  private Node claim(Fact fact) {
    return names.claim(linking, article, fact);
  }

  private void state(Fact fact) {
    Node claim = claim(fact);
    Node subject = iri(fact.subject());
    Node predicate = Vocabulary.of(fact.predicate());
    Node object = ArticleNames.object(linking, article, fact);
    if (fact.isStated()) {
      quads.add(subject, predicate, object);
      quads.add(claim, Vocabulary.TYPE, Vocabulary.CLAIM);
    } else {
      quads.add(claim, Vocabulary.TYPE, Vocabulary.INTENTION);
      quads.add(claim, Vocabulary.MODALITY, fact.modality().label());
    }
    quads.add(claim, Vocabulary.TYPE, Vocabulary.STATEMENT);
    quads.add(claim, Vocabulary.SUBJECT, subject);
    quads.add(claim, Vocabulary.PREDICATE, predicate);
    quads.add(claim, Vocabulary.OBJECT, object);
    quads.add(claim, Vocabulary.IN_ARTICLE, names.article());
    quads.add(claim, Vocabulary.WAS_GENERATED_BY, build);
    quads.add(claim, Vocabulary.RULE, fact.rule());
    quads.addDecimal(claim, Vocabulary.CONFIDENCE, fact.confidence());
    quads.add(claim, Vocabulary.QUOTE, PrivacyGate.show(fact.evidence().span().of(article.text())));
    fact.role().ifPresent(role -> quads.add(claim, Vocabulary.ROLE, role));
    place(claim, fact.evidence().span());
    if (fact.isStated()
        && fact.predicate() == Predicate.HOLDS_POSITION
        && fact.subject().type() == EntityType.PERSON) {
      addMembership(claim, subject, object, fact.role());
    }
  }

  private void addMembership(Node claim, Node person, Node body, Optional<String> title) {
    Node membership = names.membership(claim);
    quads.add(membership, Vocabulary.TYPE, Vocabulary.MEMBERSHIP);
    quads.add(membership, Vocabulary.ORG_MEMBER, person);
    quads.add(membership, Vocabulary.ORG_ORGANIZATION, body);
    quads.add(membership, Vocabulary.WAS_DERIVED_FROM, claim);
    title.ifPresent(
        label -> {
          Node role = Vocabulary.role(label);
          quads.addChinese(membership, Vocabulary.PREF_LABEL, label);
          quads.add(membership, Vocabulary.ORG_ROLE, role);
          quads.add(role, Vocabulary.TYPE, Vocabulary.ORG_ROLE_CLASS);
          quads.addChinese(role, Vocabulary.PREF_LABEL, label);
        });
  }
}
