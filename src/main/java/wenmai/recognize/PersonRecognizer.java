package wenmai.recognize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.language.AnchoredPattern;
import wenmai.language.TermMatcher;
import wenmai.language.WordSegmenter;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Paragraph;
import wenmai.model.Span;

/** Persons: by title, byline, speech, honours list, or middle dot; then wherever they recur. */
final class PersonRecognizer implements Recognizer {
  private static final AnchoredPattern REPORTERS =
      AnchoredPattern.beginningWith(
          List.of("记者", "通讯员", "实习生", "摄影", "撰文", "文/图", "图/文", "□"), "[ 　:：/／]*", 8);
  private static final Pattern SEPARATOR = Pattern.compile("\\G[ 　、]+");
  private static final Pattern SPEAKS =
      Pattern.compile("\\G(说|表示|介绍|告诉|认为|坦言|感慨|回忆|透露|指出|强调|笑着|高兴|激动|感激|称|建议|讲述|感叹|自豪|兴奋)");
  private static final Pattern BIOGRAPHY = Pattern.compile("\\G，([男女]，|现为|现任|时任)");
  private static final Pattern SEX = Pattern.compile("\\G，[男女]，");
  private static final String CLAUSE_ENDS = "，。！？；：”\n…";

  private final Lexicon lexicon;
  private final TermMatcher<String> cues;
  private final WordSegmenter segmenter;
  private final Pattern address;

  PersonRecognizer(Lexicon lexicon, WordSegmenter segmenter) {
    this.lexicon = lexicon;
    this.segmenter = segmenter;
    this.cues = TermMatcher.ofWords(lexicon.nameCues());
    this.address = Pattern.compile("\\G(" + String.join("|", lexicon.formsOfAddress()) + ")");
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    Map<Span, Double> found = new TreeMap<>();
    PersonNameShape shape =
        new PersonNameShape(
            draft,
            lexicon.persons(),
            Stream.concat(
                    draft.titles().stream(),
                    cues.longest(draft.text()).stream().map(TermMatcher.Match::span))
                .map(Span::end)
                .collect(Collectors.toSet()),
            segmenter::isEverydayWord);
    dotted(draft, shape, found);
    behindTitles(draft, shape, found);
    reporters(draft, shape, found);
    speakers(draft, shape, found);
    biographies(draft, shape, found);
    new PersonByWords(draft, lexicon.persons(), segmenter).addTo(found);
    listed(draft, shape, found);
    lengthened(draft, found);
    recurring(draft, found);
    List<Mention> mentions = new ArrayList<>();
    found.forEach(
        (span, confidence) ->
            mentions.add(draft.mention(span, EntityType.PERSON, this, confidence)));
    return mentions;
  }

  private static void dotted(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    for (int dot = draft.text().indexOf('·'); dot >= 0; dot = draft.text().indexOf('·', dot + 1)) {
      int end = dot;
      if (found.keySet().stream().noneMatch(s -> s.start() <= end && end < s.end())) {
        shape.aroundDot(dot).ifPresent(span -> found.put(span, 0.97));
      }
    }
  }

  private void behindTitles(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    List<Integer> ends = new ArrayList<>();
    draft.titles().forEach(title -> ends.add(title.end()));
    cues.longest(draft.text()).forEach(cue -> ends.add(cue.span().end()));
    for (int end : ends) {
      int start = end;
      if (start < draft.text().length() && draft.text().charAt(start) == ' ') {
        start++;
      }
      shape.behindTitle(start).ifPresent(span -> found.merge(span, 0.92, Math::max));
      if (draft.text().startsWith("的", end)) {
        shape
            .at(end + 1)
            .filter(span -> span.length() > 2)
            .ifPresent(span -> found.putIfAbsent(span, 0.6));
      }
    }
  }

  private static void reporters(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    for (MatchResult reporter : REPORTERS.in(draft.text())) {
      names(draft, shape, reporter.end(), found);
    }
    for (Paragraph paragraph : draft.article().paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.BYLINE) {
        names(draft, shape, paragraph.span().start(), found);
      }
    }
  }

  private static void names(
      Draft draft, PersonNameShape shape, int start, Map<Span, Double> found) {
    int at = start;
    while (at < draft.text().length()) {
      Optional<Span> name = shape.at(at);
      if (name.isEmpty()) {
        return;
      }
      found.merge(name.get(), 0.93, Math::max);
      Matcher separator =
          SEPARATOR.matcher(draft.text()).region(name.get().end(), draft.text().length());
      if (!separator.lookingAt()) {
        return;
      }
      at = separator.end();
    }
  }

  /** The names that a list goes on with: 阿依古丽·买买提、张三和李四. */
  private static void listed(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    List<Span> open = new ArrayList<>(found.keySet());
    draft.mentions().stream()
        .filter(m -> m.type() == EntityType.PERSON)
        .forEach(m -> open.add(m.span()));
    while (!open.isEmpty()) {
      Span name = open.remove(open.size() - 1);
      int next = name.end() + 1;
      if (next >= draft.text().length() || "、和与".indexOf(draft.text().charAt(name.end())) < 0) {
        continue;
      }
      shape
          .behindTitle(next)
          .filter(span -> span.length() > 2 || span.of(draft.text()).indexOf('·') > 0)
          .filter(span -> found.keySet().stream().noneMatch(other -> other.overlaps(span)))
          .filter(span -> !draft.holdsMentionIn(span))
          .ifPresent(
              span -> {
                found.put(span, 0.7);
                open.add(span);
              });
    }
  }

  private static void speakers(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    for (int start = 0; start < draft.text().length() - 2; start++) {
      boolean clause = start == 0 || CLAUSE_ENDS.indexOf(draft.text().charAt(start - 1)) >= 0;
      if (clause) {
        shape
            .at(start)
            .filter(
                span ->
                    SPEAKS
                        .matcher(draft.text())
                        .region(span.end(), draft.text().length())
                        .lookingAt())
            .ifPresent(span -> found.merge(span, 0.88, Math::max));
      }
    }
  }

  private static void biographies(Draft draft, PersonNameShape shape, Map<Span, Double> found) {
    for (Paragraph paragraph : draft.article().paragraphs()) {
      int start = paragraph.span().start();
      int comma = draft.text().indexOf('，', start);
      if (comma > start
          && comma < paragraph.span().end()
          && comma - start <= 20
          && SEX.matcher(draft.text()).region(comma, draft.text().length()).lookingAt()) {
        found.merge(new Span(start, comma), 0.99, Math::max);
      }
      shape
          .at(start)
          .filter(
              span ->
                  BIOGRAPHY
                      .matcher(draft.text())
                      .region(span.end(), draft.text().length())
                      .lookingAt())
          .ifPresent(span -> found.merge(span, 0.99, Math::max));
    }
  }

  /** Names cut short where the article prints them in full elsewhere: 某某和 behind 某某某. */
  private static void lengthened(Draft draft, Map<Span, Double> found) {
    Map<String, Double> forms = new TreeMap<>();
    found.forEach((span, confidence) -> forms.merge(span.of(draft.text()), confidence, Math::max));
    draft.mentions().stream()
        .filter(m -> m.type() == EntityType.PERSON)
        .forEach(m -> forms.merge(m.span().of(draft.text()), m.confidence(), Math::max));
    for (Span span : List.copyOf(found.keySet())) {
      String name = span.of(draft.text());
      forms.forEach(
          (form, confidence) -> {
            if (form.length() == name.length() + 1
                && form.startsWith(name)
                && form.indexOf('·') < 0
                && draft.text().startsWith(form, span.start())) {
              found.remove(span);
              found.merge(
                  new Span(span.start(), span.start() + form.length()), confidence, Math::max);
            }
          });
    }
  }

  /** Every other place where a found name, the given part of a dotted one, or 姓 + 医生 stands. */
  private void recurring(Draft draft, Map<Span, Double> found) {
    Map<String, Double> forms = new LinkedHashMap<>();
    found.forEach(
        (span, confidence) -> {
          String full = span.of(draft.text());
          forms.put(full, confidence);
          int dot = full.indexOf('·');
          if (dot >= 2) {
            forms.putIfAbsent(full.substring(0, dot), 0.85);
          }
        });
    forms.forEach(
        (form, confidence) -> {
          for (int at = draft.text().indexOf(form);
              at >= 0;
              at = draft.text().indexOf(form, at + 1)) {
            Span span = new Span(at, at + form.length());
            if (found.keySet().stream().noneMatch(s -> s.overlaps(span))
                && standsAlone(draft, span)) {
              found.put(span, confidence);
            }
          }
        });
    for (String full : List.copyOf(forms.keySet())) {
      int surname = lexicon.persons().surnameLength(full, 0);
      if (surname > 0 && full.indexOf('·') < 0 && full.length() - surname <= 2) {
        byHonorific(draft, full.substring(0, surname), found);
      }
    }
  }

  private static boolean standsAlone(Draft draft, Span span) {
    return span.end() >= draft.text().length()
        || draft.text().charAt(span.end()) != '·'
            && (span.start() == 0 || draft.text().charAt(span.start() - 1) != '·');
  }

  private void byHonorific(Draft draft, String surname, Map<Span, Double> found) {
    for (int at = draft.text().indexOf(surname);
        at >= 0;
        at = draft.text().indexOf(surname, at + 1)) {
      Matcher honorific =
          address.matcher(draft.text()).region(at + surname.length(), draft.text().length());
      if (honorific.lookingAt()) {
        Span span = new Span(at, honorific.end());
        if (found.keySet().stream().noneMatch(s -> s.overlaps(span))) {
          found.put(span, 0.7);
        }
      }
    }
  }
}
