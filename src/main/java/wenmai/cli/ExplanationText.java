package wenmai.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.recognize.LostMention;

/**
 * The explanation of an article's reading, as lines of text.
 *
 * @param console where it is written
 * @param reading what may be kept of the reading; quotes are taken from its covered text
 * @param lost the proposals that gave way
 * @param at show only what stands at this UTF-16 offset of the clean text
 * @param entity show only what names the entity with this form
 */
record ExplanationText(
    Console console,
    ArticleReading reading,
    List<LostMention> lost,
    Optional<Integer> at,
    Optional<String> entity) {

  void print() {
    console.say("explain.article", reading.article().ordinal(), reading.article().title());
    Set<Mention> standing =
        reading.mentions().stream().map(LinkedMention::mention).collect(Collectors.toSet());
    section(
        "explain.names",
        reading.mentions().stream()
            .filter(m -> isWanted(m.mention().span()) && isWanted(m.entity()))
            .map(this::name)
            .toList());
    section(
        "explain.lost",
        lost.stream()
            .filter(l -> !standing.contains(l.mention()))
            .filter(l -> isWanted(l.mention().span()))
            .filter(l -> entity.isEmpty() || entity.get().equals(l.mention().exact()))
            .map(this::lost)
            .toList());
    section(
        "explain.facts",
        reading.facts().stream()
            .filter(f -> isWanted(f.evidence().span()))
            .filter(f -> isWanted(f.subject()) || isWanted(f.object()))
            .map(this::fact)
            .toList());
  }

  private void section(String title, List<String> lines) {
    console.out().println();
    console.say(title);
    if (lines.isEmpty()) {
      console.out().println("  " + console.messages().text("explain.nothing"));
    }
    lines.forEach(line -> console.out().println("  " + line));
  }

  private boolean isWanted(Span span) {
    return at.filter(offset -> offset < span.start() || offset >= span.end()).isEmpty();
  }

  private boolean isWanted(Entity of) {
    return entity.filter(form -> !of.name().equals(form) && !of.aliases().contains(form)).isEmpty();
  }

  private boolean isWanted(FactObject object) {
    return object instanceof FactObject.OfEntity of && isWanted(of.entity());
  }

  private String name(LinkedMention linked) {
    return "%s; %s"
        .formatted(
            proposal(linked.mention()),
            console.messages().text("explain.kept", linked.entity().id(), linked.entity().name()));
  }

  private String lost(LostMention given) {
    return "%s; %s"
        .formatted(
            proposal(given.mention()),
            console.messages().text("explain.lost." + given.reason(), proposal(given.winner())));
  }

  /** A mention with who proposed it and how sure that is. */
  private String proposal(Mention mention) {
    return "%s %s %s (%s %s)"
        .formatted(
            place(mention.span()),
            text(mention.span()),
            mention.type().localName(),
            mention.recognizer(),
            share(mention.confidence()));
  }

  private String fact(Fact fact) {
    String object =
        fact.object() instanceof FactObject.OfEntity of
            ? of.entity().name()
            : String.valueOf(((FactObject.OfDate) fact.object()).date());
    return "%s %s %s%s; %s; %s «%s»"
        .formatted(
            fact.subject().name(),
            fact.predicate().localName(),
            object,
            fact.role().map(role -> " (" + role + ")").orElse(""),
            console.messages().text("explain.fact", fact.rule(), share(fact.confidence())),
            place(fact.evidence().span()),
            fact.evidence().quote().replace('\n', ' '));
  }

  private String text(Span span) {
    return span.of(reading.article().text()).replace('\n', ' ');
  }

  private static String place(Span span) {
    return "[%d,%d)".formatted(span.start(), span.end());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
