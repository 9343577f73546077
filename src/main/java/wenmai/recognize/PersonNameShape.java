package wenmai.recognize;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import wenmai.lexicon.PersonNames;
import wenmai.model.EntityType;
import wenmai.model.Span;
import wenmai.model.Token;

/** The grammar of person names: how far a name that begins at an offset goes. */
final class PersonNameShape {
  private static final int LONGEST_PART = 8;
  private static final String FOLLOWERS =
      "，。、；：！？（）()“”…—》 　\n说表介告认指坦回透等的和在向与是为带对率把给也就曾已将从到用正家摄供又还率当从常笑感走便则有看拿";

  private static final String CLOSING = "，。、；：！？（）()”\n 　";
  private static final String PREPOSITIONS = "从于和向由";
  private static final String NEVER = "的在了是和说与及等们这那些也";

  private final Draft draft;
  private final PersonNames names;
  private final Set<Integer> titleEnds;
  private final Predicate<String> everyday;

  PersonNameShape(
      Draft draft, PersonNames names, Set<Integer> titleEnds, Predicate<String> everyday) {
    this.everyday = everyday;
    this.draft = draft;
    this.names = names;
    this.titleEnds = titleEnds;
  }

  /** The name that begins behind a title, where even a rare given name counts. */
  Optional<Span> behindTitle(int start) {
    Optional<Span> usual = at(start);
    int surname = surnameLength(start);
    if (usual.isPresent() || surname == 0) {
      return usual;
    }
    for (int given = 2; given >= 1; given--) {
      int end = start + surname + given;
      if (end <= draft.text().length()
          && !names.isNoName(draft.text().substring(start, end))
          && !everyday.test(draft.text().substring(start, start + surname + 1))
          && !everyday.test(draft.text().substring(start + surname, end))
          && draft.text().substring(start, end).chars().allMatch(c -> TextFolding.isHan((char) c))
          && draft
              .text()
              .substring(start + surname, end)
              .chars()
              .noneMatch(c -> NEVER.indexOf(c) >= 0)
          && (endsName(end) || beginsWord(end))) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  /** The name, of whatever kind, that begins at an offset. */
  Optional<Span> at(int start) {
    Optional<Span> dotted = dotted(start);
    if (dotted.isPresent()) {
      return dotted;
    }
    Optional<Span> han = han(start);
    Optional<Span> foreign = foreign(start);
    if (han.isPresent() && foreign.isPresent()) {
      return foreign.get().length() > han.get().length() && foreign.get().length() > 2
          ? foreign
          : han;
    }
    return han.isPresent() ? han : foreign;
  }

  /** A name with a middle dot that begins at an offset. */
  Optional<Span> dotted(int start) {
    int end = run(start);
    boolean joined = false;
    while (end < draft.text().length() && end > start && draft.text().charAt(end) == '·') {
      int next = Math.max(run(end + 1), placeEnd(end + 1));
      if (next == end + 1) {
        break;
      }
      joined = true;
      end = next;
    }
    return joined ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /**
   * The end of a short place that begins at an offset, which a part of a name is spelt like, or 0.
   */
  private int placeEnd(int start) {
    return draft
        .mentionStartingAt(start, EntityType.PLACE)
        .map(place -> place.span())
        .filter(span -> span.length() <= 3)
        .map(Span::end)
        .orElse(0);
  }

  /** A name with a middle dot around the dot at an offset. */
  Optional<Span> aroundDot(int dot) {
    int start = dot;
    while (start > 0
        && dot - start < LONGEST_PART
        && isInName(start - 1)
        && !titleEnds.contains(start)
        && !mentionEndsAt(start)) {
      start--;
    }
    return start < dot ? dotted(knownStart(start, dot)) : Optional.empty();
  }

  /** Where a well-known name begins behind one or two characters that a walk took along (都爱). */
  private int knownStart(int start, int dot) {
    String part = draft.text().substring(start, dot);
    for (int cut = 0; cut <= 2 && cut < part.length() - 1; cut++) {
      if (names.isTransliteratedName(part.substring(cut))) {
        return start + cut;
      }
    }
    return start;
  }

  private boolean mentionEndsAt(int offset) {
    return draft.mentionEndsAt(offset);
  }

  private boolean isInName(int offset) {
    char character = draft.text().charAt(offset);
    boolean pronoun =
        NEVER.indexOf(character) >= 0
            && !(character == '那' && offset > 0 && isTransliteration(offset - 1));
    return names.isTransliteration(character) && !pronoun;
  }

  private boolean isTransliteration(int offset) {
    return names.isTransliteration(draft.text().charAt(offset));
  }

  private int run(int start) {
    int end = start;
    String text = draft.text();
    while (end < text.length() && end - start < LONGEST_PART && isInName(end)) {
      if (end - start >= 1 && startsOtherWord(end)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether a common word of two or more characters begins here, such as 提出 or 来到. */
  private boolean startsOtherWord(int offset) {
    Optional<Token> token = draft.tokenStartingAt(offset);
    if (token.isPresent()
        && token.get().text().length() == 1
        && (token.get().tag().equals("p") || token.get().tag().startsWith("c"))) {
      return "因为同从把被给让".contains(token.get().text());
    }
    return token.isPresent()
        && token.get().text().length() >= 2
        && !token.get().tag().startsWith("nr")
        && !token.get().tag().startsWith("ns")
        && !token.get().text().chars().allMatch(c -> names.isTransliteration((char) c));
  }

  /** A Han name, surname first, that begins at an offset. */
  Optional<Span> han(int start) {
    String text = draft.text();
    int surname = surnameLength(start);
    if (surname == 0) {
      return Optional.empty();
    }
    Optional<Token> token = draft.tokenStartingAt(start);
    if (token.isPresent()
        && token.get().tag().equals("nr")
        && isHanName(token.get().span(), surname)) {
      Span span = token.get().span();
      if (span.length() == surname + 1 && extendsByOne(span.end())) {
        return Optional.of(new Span(start, span.end() + 1));
      }
      return Optional.of(span);
    }
    Span three = new Span(start, Math.min(start + surname + 2, text.length()));
    Span two = new Span(start, Math.min(start + surname + 1, text.length()));
    if (isHanName(three, surname) && endsName(three.end()) && !beginsWord(three.end() - 1)) {
      return Optional.of(three);
    }
    if (isHanName(two, surname) && (endsName(two.end()) || beginsWord(two.end()))) {
      return Optional.of(two);
    }
    return isHanName(three, surname) && beginsWord(three.end())
        ? Optional.of(three)
        : Optional.empty();
  }

  /** The length of the surname at an offset, or 0; 从 in 记者从某地获悉 is none. */
  private int surnameLength(int start) {
    boolean preposition =
        start < draft.text().length()
            && PREPOSITIONS.indexOf(draft.text().charAt(start)) >= 0
            && (draft.mentionStartingAt(start + 1, EntityType.PLACE).isPresent()
                || draft.tokenStartingAt(start).filter(t -> t.tag().equals("c")).isPresent()
                || draft.tokenStartingAt(start).filter(t -> !t.tag().startsWith("nr")).isPresent()
                    && draft
                        .tokenStartingAt(start + 1)
                        .filter(t -> everyday.test(t.text()))
                        .isPresent());
    return preposition || PersonContext.isOffice(draft.text(), start)
        ? 0
        : names.surnameLength(draft.text(), start);
  }

  private boolean extendsByOne(int offset) {
    String text = draft.text();
    boolean spoken =
        offset + 1 < text.length()
            && text.charAt(offset + 1) == '说'
            && names.givenWeight(text.charAt(offset)) >= 3;
    return spoken
        || offset < text.length()
            && names.givenWeight(text.charAt(offset)) >= 4
            && !beginsWord(offset)
            && FOLLOWERS.indexOf(text.charAt(offset)) < 0
            && endsName(offset + 1);
  }

  private boolean isHanName(Span span, int surname) {
    String name = span.of(draft.text());
    int given = name.length() - surname;
    return given >= 1
        && given <= 2
        && name.chars().allMatch(c -> TextFolding.isHan((char) c))
        && !names.isNoName(name)
        && !PersonContext.cutsDeputy(draft.text(), span.end())
        && !everyday.test(name.substring(0, surname + 1))
        && name.substring(surname).chars().allMatch(c -> names.givenWeight((char) c) > 0);
  }

  private boolean endsName(int offset) {
    return offset >= draft.text().length() || FOLLOWERS.indexOf(draft.text().charAt(offset)) >= 0;
  }

  private boolean beginsWord(int offset) {
    return draft
        .tokenStartingAt(offset)
        .map(t -> t.text().length() >= 2 && !t.tag().startsWith("nr"))
        .orElse(false);
  }

  /** The longest well-known name at the head of a run, with an ending such as 江 or 别克 behind it. */
  private Optional<Span> known(Span run) {
    String name = run.of(draft.text());
    for (int length = name.length(); length >= 2; length--) {
      if (names.isTransliteratedName(name.substring(0, length))) {
        String rest = name.substring(length);
        boolean whole =
            names.isTransliteratedName(rest)
                || rest.chars().allMatch(c -> names.lastWeight((char) c) >= 5);
        return Optional.of(whole ? run : new Span(run.start(), run.start() + length));
      }
    }
    return Optional.empty();
  }

  /** A transliterated name without a dot that begins at an offset. */
  Optional<Span> foreign(int start) {
    int end = run(start);
    if (end - start < 2) {
      return Optional.empty();
    }
    String name = draft.text().substring(start, end);
    Optional<Span> known = known(new Span(start, end));
    boolean closed = end >= draft.text().length() || CLOSING.indexOf(draft.text().charAt(end)) >= 0;
    if (known.isPresent() && !closed) {
      return known;
    }
    int weight =
        names.firstWeight(name.charAt(0)) + names.lastWeight(name.charAt(name.length() - 1));
    for (int i = 1; i < name.length() - 1; i++) {
      weight += names.innerWeight(name.charAt(i));
    }
    return weight >= 3 * name.length() && !names.isNoName(name)
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }
}
