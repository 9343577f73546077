package wenmai.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.recognize.Candidate;
import wenmai.recognize.Verdict;

/**
 * The explanation of an article's reading, as lines of text.
 *
 * @param console where it is written
 * @param reading what may be kept of the reading; quotes are taken from its covered text
 * @param verdicts how each candidate fared
 * @param at show only what stands at this UTF-16 offset of the clean text
 * @param entity show only what names the entity with this form
 */
record ExplanationText(
    Console console,
    ArticleReading reading,
    List<Verdict> verdicts,
    Optional<Integer> at,
    Optional<String> entity) {

  void print() {
    console.say("explain.article", reading.article().ordinal(), reading.article().title());
    Map<Span, LinkedMention> names = new HashMap<>();
    reading.mentions().forEach(m -> names.put(m.mention().span(), m));
    Map<Span, Verdict> bySpan = new HashMap<>();
    verdicts.forEach(v -> bySpan.put(v.candidate().span(), v));
    section(
        "explain.names",
        reading.mentions().stream()
            .filter(m -> isWanted(m.mention().span()) && isWanted(m.entity()))
            .map(m -> name(m, Optional.ofNullable(bySpan.get(m.mention().span()))))
            .toList());
    section(
        "explain.lost",
        verdicts.stream()
            .filter(v -> !names.containsKey(v.candidate().span()))
            .filter(v -> isWanted(v.candidate().span()))
            .filter(v -> entity.isEmpty() || entity.get().equals(text(v.candidate().span())))
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

  private String name(LinkedMention linked, Optional<Verdict> verdict) {
    Mention mention = linked.mention();
    String proposers =
        verdict.map(v -> proposers(v.candidate())).orElse(proposer(mention.recognizer(), mention));
    return "%s %s %s; %s; %s"
        .formatted(
            place(mention.span()),
            mention.exact(),
            mention.type().localName(),
            console
                .messages()
                .text(
                    "explain.kept",
                    linked.entity().id(),
                    linked.entity().name(),
                    share(mention.confidence())),
            console.messages().text("explain.proposed", proposers));
  }

  private String lost(Verdict verdict) {
    Candidate candidate = verdict.candidate();
    String why;
    if (verdict instanceof Verdict.NoName none) {
      why = console.messages().text("explain.noName", share(none.probability()));
    } else if (verdict instanceof Verdict.Outdone outdone) {
      why =
          console
              .messages()
              .text(
                  "explain.outdone",
                  place(outdone.winner().span()),
                  text(outdone.winner().span()),
                  share(outdone.winner().confidence()),
                  share(outdone.mention().confidence()));
    } else {
      why = "";
    }
    return "%s %s; %s; %s"
        .formatted(
            place(candidate.span()),
            text(candidate.span()),
            console.messages().text("explain.proposed", proposers(candidate)),
            why);
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

  private static String proposers(Candidate candidate) {
    return candidate.proposals().stream()
        .map(p -> proposer(p.recognizer(), p))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String proposer(String recognizer, Mention mention) {
    return "%s %s %s"
        .formatted(recognizer, mention.type().localName(), share(mention.confidence()));
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
