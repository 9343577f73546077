package wenmai.recognize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Division;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/**
 * Places of the gazetteer, and the townships and villages that stand behind a place or are spelt
 * like names of other languages.
 */
final class PlaceRecognizer implements Recognizer {
  private static final Pattern SMALL_DIVISION =
      Pattern.compile("\\G(\\p{IsHan}{1,9}?)(片区管委会|街道|社区|乡|镇|村)(?![庄里民子容貌镇落组级务干两医道史])");
  private static final Pattern STREET = Pattern.compile("\\G[路街巷道](?!线)");
  private static final String NOT_IN_SMALL_NAMES = "的在和与及各每该本全乡镇村县市州农贫山区新型美丽示范个多些两几其所是有为以从到了";

  private static final String NOT_IN_HAN_NAMES = "队院会局校厂站所厅委部处司进入驻走去回派";

  private final Lexicon lexicon;
  private final TermMatcher<EntityType> names;
  private final Map<String, List<String>> fullForms = new HashMap<>();

  PlaceRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    Map<String, EntityType> terms = new HashMap<>(lexicon.namedPlaces());
    lexicon.gazetteer().names().forEach(name -> terms.put(name, EntityType.ADMIN_DIVISION));
    for (String ambiguous : lexicon.gazetteer().ambiguousNames()) {
      terms.putIfAbsent(ambiguous, EntityType.ADMIN_DIVISION);
      if (!lexicon.gazetteer().names().contains(ambiguous)) {
        fullForms.put(
            ambiguous,
            lexicon.gazetteer().byAmbiguousName(ambiguous).stream().map(Division::name).toList());
      }
    }
    names = new TermMatcher<>(terms);
  }

  @Override
  public String name() {
    return "place";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    for (TermMatcher.Match<EntityType> match : names.longest(draft.text())) {
      if (isPlace(draft, match.span())) {
        found.add(draft.mention(match.span(), match.value(), this, 0.95));
      }
    }
    Set<String> small = new LinkedHashSet<>();
    nationalityTownships(draft, found);
    for (int i = 0; i < found.size(); i++) {
      Mention place = found.get(i);
      if (place.type() == EntityType.ADMIN_DIVISION) {
        smallDivisionBehind(draft, place.span().end())
            .ifPresent(
                span -> {
                  found.add(draft.mention(span, EntityType.ADMIN_DIVISION, this, 0.9));
                  small.add(span.of(draft.text()));
                });
      }
    }
    for (Span span : speltLikeForeignNames(draft)) {
      if (found.stream().noneMatch(m -> m.span().overlaps(span))) {
        found.add(draft.mention(span, EntityType.ADMIN_DIVISION, this, 0.8));
        small.add(span.of(draft.text()));
      }
    }
    repeat(draft, small, found);
    return found;
  }

  private boolean isPlace(Draft draft, Span span) {
    String word = span.of(draft.text());
    if (STREET.matcher(draft.text()).region(span.end(), draft.text().length()).lookingAt()) {
      return false;
    }
    List<String> full = fullForms.get(word);
    if (full != null && full.stream().noneMatch(draft.text()::contains)) {
      return false;
    }
    return word.length() >= 4
        || hasDivisionEnding(word) && word.length() >= 3
        || aligned(draft, span);
  }

  private static boolean hasDivisionEnding(String word) {
    return "省市县区乡镇州村盟旗".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private boolean aligned(Draft draft, Span span) {
    boolean starts =
        draft.tokenStartingAt(span.start()).isPresent() || insideName(draft, span.start());
    boolean ends =
        draft.tokenEndingAt(span.end()).isPresent()
            || (lexicon.namedPlaces().containsKey(span.of(draft.text()))
                && draft
                    .tokenStartingAt(span.start())
                    .filter(t -> t.text().length() >= 4)
                    .isPresent())
            || insideName(draft, span.end());
    return starts && ends;
  }

  private static boolean insideName(Draft draft, int offset) {
    for (int back = 1; back <= 4 && offset - back >= 0; back++) {
      var token = draft.tokenStartingAt(offset - back);
      if (token.isPresent()) {
        Token word = token.get();
        return word.span().end() > offset
            && (word.tag().startsWith("nr") || word.tag().startsWith("nt"));
      }
    }
    return false;
  }

  /** 旱卡子滩哈萨克族乡 for the 旱卡子滩乡 of the gazetteer: the group in the name is left out there. */
  private void nationalityTownships(Draft draft, List<Mention> found) {
    String text = draft.text();
    for (int end = text.indexOf("族乡"); end >= 0; end = text.indexOf("族乡", end + 1)) {
      int latest = end - 1;
      for (int start = Math.max(0, end - 11); start < latest; start++) {
        for (int cut = start + 2; cut < end; cut++) {
          Span span = new Span(start, end + 2);
          if (lexicon.gazetteer().names().contains(text.substring(start, cut) + "乡")
              && found.stream().noneMatch(m -> m.span().contains(span))) {
            found.removeIf(m -> span.contains(m.span()));
            found.add(draft.mention(span, EntityType.ADMIN_DIVISION, this, 0.95));
          }
        }
      }
    }
  }

  private Optional<Span> smallDivisionBehind(Draft draft, int start) {
    Matcher matcher = SMALL_DIVISION.matcher(draft.text()).region(start, draft.text().length());
    return matcher.lookingAt()
            && plausible(draft, new Span(matcher.start(1), matcher.end(1)))
            && !isCommonNoun(draft, new Span(matcher.start(), matcher.end()))
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** Whether a span is one everyday word: 城乡. */
  private static boolean isCommonNoun(Draft draft, Span span) {
    return draft
        .tokenStartingAt(span.start())
        .filter(token -> token.span().equals(span) && token.tag().equals("n"))
        .isPresent();
  }

  private boolean plausible(Draft draft, Span stem) {
    String text = stem.of(draft.text());
    if (text.matches(".*[的在和与].*")) {
      return false;
    }
    if (text.chars().anyMatch(c -> NOT_IN_SMALL_NAMES.indexOf(c) >= 0)) {
      return text.length() > 1 && allTransliteration(text);
    }
    if (allTransliteration(text)) {
      return true;
    }
    return text.length() <= 5
        && text.chars().noneMatch(c -> NOT_IN_HAN_NAMES.indexOf(c) >= 0)
        && draft.tokensIn(stem).stream()
            .noneMatch(
                token ->
                    lexicon.nameWords().boundary().contains(token.text())
                        || token.text().length() > 1
                            && (token.tag().startsWith("v") || token.tag().equals("d")));
  }

  private boolean allTransliteration(String text) {
    return text.chars().allMatch(c -> lexicon.persons().isTransliteration((char) c));
  }

  private List<Span> speltLikeForeignNames(Draft draft) {
    List<Span> spans = new ArrayList<>();
    String text = draft.text();
    for (int end = 0; end < text.length(); end++) {
      if ("乡镇村".indexOf(text.charAt(end)) < 0) {
        continue;
      }
      int start = end;
      while (start > 0
          && end - start < 7
          && "的在了是乡镇村县".indexOf(text.charAt(start - 1)) < 0
          && lexicon.persons().isTransliteration(text.charAt(start - 1))) {
        start--;
      }
      if (start > 0 && text.charAt(start) == '里' && "乡镇村县".indexOf(text.charAt(start - 1)) >= 0) {
        start++;
      }
      if (end - start >= 3) {
        spans.add(new Span(start, end + 1));
      }
    }
    return spans;
  }

  /** Finds small divisions wherever they stand again; what was found in the middle of one goes. */
  private void repeat(Draft draft, Set<String> names, List<Mention> found) {
    for (String name : names) {
      for (Span span : Span.occurrences(draft.text(), name)) {
        found.removeIf(m -> span.contains(m.span()) && m.span().start() > span.start());
        if (found.stream().noneMatch(m -> m.span().overlaps(span))) {
          found.add(draft.mention(span, EntityType.ADMIN_DIVISION, this, 0.9));
        }
      }
    }
  }
}
