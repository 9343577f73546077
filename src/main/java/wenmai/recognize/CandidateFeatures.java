package wenmai.recognize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenmai.learn.FeatureVector;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.model.Token;
import wenmai.recognize.tagger.TaggedSpan;

/** What the judge of candidates sees of one: who proposes it, what it is made of, what is near. */
final class CandidateFeatures {
  private static final int LONGEST_ENDING = 8;
  private static final Token EDGE = new Token(new Span(0, 0), "", "");

  private final Draft draft;
  private final String text;
  private final Lexicon lexicon;
  private final List<TaggedSpan> tagged;
  private final List<TaggedSpan> hinted;
  private final Map<Span, Mention> settled = new HashMap<>();
  private final int[] titleStart;
  private final int[] titleEnd;
  private final FeatureVector features = new FeatureVector();

  /**
   * The features of the candidates of one article.
   *
   * @param draft the draft as the grammars settled it
   * @param tagged what the first tagger marked
   * @param hinted what the second tagger marked
   */
  CandidateFeatures(
      Draft draft, Lexicon lexicon, List<TaggedSpan> tagged, List<TaggedSpan> hinted) {
    this.draft = draft;
    this.text = draft.text();
    this.lexicon = lexicon;
    this.tagged = tagged;
    this.hinted = hinted;
    draft.mentions().forEach(m -> settled.put(m.span(), m));
    titleStart = new int[text.length() + 1];
    titleEnd = new int[text.length() + 1];
    for (Span title : draft.titles()) {
      titleStart[title.start()] = 1;
      titleEnd[title.end()] = 1;
    }
  }

  /** The features of a candidate; the vector is used again for the next. */
  FeatureVector of(Candidate candidate) {
    features.clear();
    Span span = candidate.span();
    String name = span.of(text);
    int kind = proposals(candidate, span);
    taggers(span, kind);
    inside(span, name, kind);
    around(span, kind);
    nesting(span, kind);
    return features;
  }

  private int proposals(Candidate candidate, Span span) {
    int best = 0;
    for (Mention proposal : candidate.proposals()) {
      int by = proposal.recognizer().hashCode();
      features.add(1, by, proposal.type().name().hashCode());
      features.add(2, by, proposal.type().name().hashCode(), (int) (proposal.confidence() * 20));
      if (best == 0) {
        best = 1 + proposal.type().name().hashCode();
      }
    }
    Mention own = settled.get(span);
    features.add(3, own == null ? -1 : own.type().name().hashCode());
    return best;
  }

  private void taggers(Span span, int kind) {
    tagger(10, tagged, span, kind);
    tagger(20, hinted, span, kind);
  }

  private void tagger(int first, List<TaggedSpan> spans, Span span, int kind) {
    boolean any = false;
    for (TaggedSpan other : spans) {
      if (!other.span().overlaps(span)) {
        continue;
      }
      any = true;
      int type = other.type().name().hashCode();
      if (other.span().equals(span)) {
        features.add(first, type);
        features.add(first + 1, type, bucket(other.margin()));
        features.add(first + 2, type, kind);
      } else if (other.span().contains(span)) {
        int where =
            other.span().start() == span.start() ? 0 : other.span().end() == span.end() ? 1 : 2;
        features.add(first + 3, type, where, kind);
      } else if (span.contains(other.span())) {
        int where =
            other.span().start() == span.start() ? 0 : other.span().end() == span.end() ? 1 : 2;
        features.add(first + 4, type, where, kind);
      } else {
        features.add(first + 5, type, kind, bucket(other.margin()));
      }
    }
    if (!any) {
      features.add(first + 6, kind);
    }
  }

  private static int bucket(double margin) {
    return margin < 0
        ? -1
        : margin < 10 ? 0 : margin < 25 ? 1 : margin < 50 ? 2 : margin < 100 ? 3 : 4;
  }

  private void inside(Span span, String name, int kind) {
    int length = name.length();
    features.add(30, Math.min(length, 12), kind);
    features.add(31, name);
    features.add(32, name.substring(0, Math.min(2, length)));
    features.add(33, name.substring(Math.max(0, length - 2)));
    features.add(34, name.charAt(length - 1), kind);
    features.add(35, name.substring(Math.max(0, length - 3)));
    ending(name)
        .ifPresentOrElse(
            ending -> {
              features.add(36, ending.text());
              features.add(
                  37, ending.type().name().hashCode(), ending.strength().name().hashCode());
              features.add(
                  38,
                  ending.type().name().hashCode(),
                  Math.min(length - ending.text().length(), 8));
            },
            () -> features.add(39, kind));
    List<Token> tokens = draft.tokensIn(span);
    boolean aligned =
        !tokens.isEmpty()
            && tokens.get(0).span().start() == span.start()
            && tokens.get(tokens.size() - 1).span().end() == span.end();
    features.add(40, aligned ? 1 : 0, kind);
    features.add(41, Math.min(tokens.size(), 8), kind);
    int verbs = 0;
    int particles = 0;
    int others = 0;
    StringBuilder shape = new StringBuilder();
    for (Token token : tokens) {
      String tag = token.tag();
      verbs += tag.startsWith("v") && !tag.equals("vn") ? 1 : 0;
      particles += tag.startsWith("u") || tag.startsWith("p") || tag.startsWith("c") ? 1 : 0;
      others += tag.startsWith("w") || tag.startsWith("m") ? 1 : 0;
      shape.append(tag, 0, 1).append(Math.min(token.text().length(), 3));
    }
    features.add(42, verbs, kind);
    features.add(43, particles, kind);
    features.add(44, others, kind);
    if (tokens.size() <= 4) {
      features.add(45, shape.toString().hashCode(), kind);
    }
    if (!tokens.isEmpty()) {
      Token first = tokens.get(0);
      Token last = tokens.get(tokens.size() - 1);
      features.add(46, first.tag().hashCode(), kind);
      features.add(47, last.tag().hashCode(), kind);
      features.add(48, first.text().hashCode(), kind);
      features.add(49, last.text().hashCode(), kind);
      features.add(50, first.tag().hashCode(), last.tag().hashCode(), kind);
    }
    features.add(51, lexicon.persons().surnameLength(name, 0), Math.min(length, 5), kind);
    features.add(52, Math.min(count(name), 4), kind);
    features.add(53, name.indexOf('·') > 0 ? 1 : 0, kind);
    features.add(
        54,
        lexicon.nameWords().generic().contains(tokens.isEmpty() ? name : tokens.get(0).text())
            ? 1
            : 0,
        kind);
    features.add(55, name.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0, kind);
    features.add(56, "“”《》（）".chars().anyMatch(c -> name.indexOf(c) >= 0) ? 1 : 0, kind);
  }

  private int count(String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0 && count < 4; at = text.indexOf(name, at + 1)) {
      count++;
    }
    return count;
  }

  private Optional<NameSuffix> ending(String name) {
    for (int length = Math.min(LONGEST_ENDING, name.length()); length >= 1; length--) {
      NameSuffix suffix = lexicon.suffixes().get(name.substring(name.length() - length));
      if (suffix != null) {
        return Optional.of(suffix);
      }
    }
    return Optional.empty();
  }

  private void around(Span span, int kind) {
    char before = span.start() > 0 ? text.charAt(span.start() - 1) : '\n';
    char behind = span.end() < text.length() ? text.charAt(span.end()) : '\n';
    Token left = draft.tokenEndingAt(span.start()).orElse(EDGE);
    Token right = draft.tokenStartingAt(span.end()).orElse(EDGE);
    Token farLeft =
        left.text().isEmpty() ? EDGE : draft.tokenEndingAt(left.span().start()).orElse(EDGE);
    Token farRight =
        right.text().isEmpty() ? EDGE : draft.tokenStartingAt(right.span().end()).orElse(EDGE);
    features.add(60, before, kind);
    features.add(61, behind, kind);
    features.add(62, before, behind, kind);
    features.add(63, left.text().hashCode(), kind);
    features.add(64, right.text().hashCode(), kind);
    features.add(65, left.tag().hashCode(), kind);
    features.add(66, right.tag().hashCode(), kind);
    features.add(67, left.tag().hashCode(), right.tag().hashCode(), kind);
    features.add(68, farLeft.text().hashCode(), left.text().hashCode());
    features.add(69, right.text().hashCode(), farRight.text().hashCode());
    features.add(70, titleEnd[span.start()], titleStart[span.end()], kind);
    features.add(71, paragraph(span).name().hashCode(), kind);
    features.add(72, lexicon.nameWords().boundary().contains(left.text()) ? 1 : 0, kind);
    features.add(73, left.text().hashCode(), right.text().hashCode());
  }

  private Paragraph.Kind paragraph(Span span) {
    return draft.article().paragraphs().stream()
        .filter(p -> p.span().contains(span))
        .map(Paragraph::kind)
        .findFirst()
        .orElse(Paragraph.Kind.BODY);
  }

  private void nesting(Span span, int kind) {
    boolean free = true;
    for (Mention other : draft.mentions()) {
      if (other.span().start() >= span.end()) {
        break;
      }
      if (!other.span().overlaps(span) || other.span().equals(span)) {
        continue;
      }
      free = false;
      boolean sameStart = other.span().start() == span.start();
      boolean sameEnd = other.span().end() == span.end();
      int where = sameStart ? 0 : sameEnd ? 1 : 2;
      int type = other.type().name().hashCode();
      if (other.span().contains(span)) {
        features.add(80, type, where, kind);
      } else if (span.contains(other.span())) {
        features.add(81, type, where, kind);
      } else {
        features.add(82, type, kind);
      }
    }
    features.add(83, free ? 1 : 0, kind);
    Optional<Mention> beforeIt = draft.mentionEndingAt(span.start(), EntityType.PLACE);
    features.add(84, beforeIt.isPresent() ? 1 : 0, kind);
  }
}
