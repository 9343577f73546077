package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.language.TermMatcher;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/**
 * Proposals for the judge alone: every beginning that a name with a known ending may have, and all
 * that stands in quotation marks.
 */
final class SpanProposals {
  private static final int LONGEST = 24;
  private static final double CONFIDENCE = 0.1;
  private static final String CLAUSE_ENDS = "，。；：！？、\n“《（";
  private static final Pattern QUOTED = Pattern.compile("[“‘《]([^“”‘’《》，。！？；\n]{2,25})[”’》]");

  private SpanProposals() {}

  /** The proposals in a draft that the grammars settled. */
  static List<Mention> in(Draft draft, List<TermMatcher.Match<NameSuffix>> endings) {
    List<Mention> proposals = new ArrayList<>();
    int lastEnd = -1;
    for (TermMatcher.Match<NameSuffix> ending : endings) {
      Span span = ending.span();
      if (span.end() != lastEnd && endsWord(draft, span.end())) {
        beginnings(draft, span, ending.value().type(), proposals);
        lastEnd = span.end();
      }
    }
    Matcher quoted = QUOTED.matcher(draft.text());
    while (quoted.find()) {
      Span inner = new Span(quoted.start(1), quoted.end(1));
      proposals.add(mention(draft, inner, EntityType.INITIATIVE, "quotes"));
    }
    return proposals;
  }

  private static boolean endsWord(Draft draft, int end) {
    return end == draft.text().length()
        || draft.tokenEndingAt(end).isPresent()
        || !TextFolding.isHan(draft.text().charAt(end));
  }

  private static void beginnings(
      Draft draft, Span ending, EntityType type, List<Mention> proposals) {
    int at = ending.start();
    while (at > 0 && ending.end() - at < LONGEST) {
      Optional<Token> token = draft.tokenEndingAt(at);
      if (token.isEmpty()) {
        at--;
        if (CLAUSE_ENDS.indexOf(draft.text().charAt(at)) >= 0) {
          return;
        }
        continue;
      }
      String tag = token.get().tag();
      if (CLAUSE_ENDS.indexOf(token.get().text().charAt(0)) >= 0
          || tag.startsWith("u")
          || tag.startsWith("r")
          || tag.startsWith("y")) {
        return;
      }
      at = token.get().span().start();
      proposals.add(mention(draft, new Span(at, ending.end()), type, "ending"));
    }
  }

  private static Mention mention(Draft draft, Span span, EntityType type, String recognizer) {
    return new Mention(span, span.of(draft.article().text()), type, recognizer, CONFIDENCE);
  }
}
