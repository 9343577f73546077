package wenmai.recognize;

import java.util.List;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.model.Token;
import wenmai.recognize.tagger.Hints;
import wenmai.recognize.tagger.TaggedSpan;

/** Reads from a draft what the second tagger should know of each character. */
final class HintReader {
  private static final String CLAUSE_ENDS = "，。；：！？\n";
  private static final int NEAR = 4;
  private static final int FARTHEST = 30;

  private final TermMatcher<NameSuffix> suffixes;

  HintReader(Lexicon lexicon) {
    suffixes = new TermMatcher<>(lexicon.suffixes());
  }

  Hints hints(Draft draft, List<TaggedSpan> tagged) {
    int length = draft.text().length();
    int[] grammar = new int[length];
    int[] inner = new int[length];
    names(draft, grammar, inner);
    int[] tagger = new int[length];
    for (TaggedSpan name : tagged) {
      label(tagger, name.span(), name.type());
    }
    int[] word = new int[length];
    int[] shape = new int[length];
    int[] before = new int[length];
    int[] behind = new int[length];
    int[] tagBefore = new int[length];
    int[] tagBehind = new int[length];
    List<Token> tokens = draft.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int hash = token.text().hashCode();
      int tag = token.tag().hashCode();
      boolean first = i == 0 || tokens.get(i - 1).span().end() != token.span().start();
      boolean last =
          i == tokens.size() - 1 || tokens.get(i + 1).span().start() != token.span().end();
      for (int at = token.span().start(); at < token.span().end(); at++) {
        word[at] = hash;
        shape[at] = tag * 4 + part(token.span(), at);
        before[at] = first ? 0 : tokens.get(i - 1).text().hashCode();
        tagBefore[at] = first ? 0 : tokens.get(i - 1).tag().hashCode();
        behind[at] = last ? 0 : tokens.get(i + 1).text().hashCode();
        tagBehind[at] = last ? 0 : tokens.get(i + 1).tag().hashCode();
      }
    }
    int[] ending = new int[length];
    int[] ahead = new int[length];
    endings(draft.text(), ending, ahead);
    return new Hints(
        grammar,
        inner,
        tagger,
        word,
        shape,
        before,
        behind,
        tagBefore,
        tagBehind,
        ending,
        ahead,
        state(draft));
  }

  private static void names(Draft draft, int[] grammar, int[] inner) {
    int end = 0;
    int innerEnd = 0;
    for (Mention mention : draft.mentions()) {
      Span span = mention.span();
      if (span.start() >= end) {
        label(grammar, span, mention.type());
        end = span.end();
        innerEnd = span.start();
      } else if (span.start() >= innerEnd) {
        label(inner, span, mention.type());
        innerEnd = span.end();
      }
    }
  }

  private static void label(int[] labels, Span span, EntityType type) {
    for (int at = span.start(); at < span.end(); at++) {
      labels[at] = 1 + 4 * type.name().hashCode() + part(span, at);
    }
  }

  private static int part(Span span, int at) {
    if (span.length() == 1) {
      return 3;
    }
    return at == span.start() ? 0 : at == span.end() - 1 ? 2 : 1;
  }

  private void endings(String text, int[] ending, int[] ahead) {
    for (TermMatcher.Match<NameSuffix> match : suffixes.all(text)) {
      int last = match.span().end() - 1;
      int longer = ending[last];
      if (longer == 0) {
        ending[last] =
            1
                + match.value().type().name().hashCode() * 16
                + match.value().strength().name().hashCode();
      }
    }
    int next = 0;
    int at = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
        next = 0;
      }
      if (ending[i] != 0) {
        next = ending[i];
        at = i;
      }
      int distance = at - i;
      ahead[i] = next == 0 || distance > FARTHEST ? 0 : next * 8 + bucket(distance);
    }
  }

  private static int bucket(int distance) {
    return distance < NEAR
        ? distance
        : distance < 7 ? 4 : distance < 11 ? 5 : distance < 17 ? 6 : 7;
  }

  private static int[] state(Draft draft) {
    String text = draft.text();
    int[] state = new int[text.length()];
    for (Span title : draft.titles()) {
      for (int at = title.start(); at < title.end(); at++) {
        state[at] |= 1;
      }
      if (title.start() > 0) {
        state[title.start() - 1] |= 2;
      }
      if (title.end() < text.length()) {
        state[title.end()] |= 4;
      }
    }
    for (Paragraph paragraph : draft.article().paragraphs()) {
      int depth = 0;
      for (int at = paragraph.span().start(); at < paragraph.span().end(); at++) {
        switch (text.charAt(at)) {
          case '“', '‘' -> depth = 1;
          case '”', '’', '》' -> depth = 0;
          case '《' -> depth = 2;
          default -> {}
        }
        state[at] |= depth << 3 | paragraph.kind().name().hashCode() << 5;
      }
    }
    return state;
  }
}
