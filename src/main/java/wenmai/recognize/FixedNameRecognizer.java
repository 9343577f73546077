package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import wenmai.language.AnchoredPattern;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Names of public registers that no ending gives away: media, universities, bodies of state. */
final class FixedNameRecognizer implements Recognizer {
  /** X人大代表, X政协委员: the congress stands inside the title. */
  private static final AnchoredPattern CONGRESS_IN_TITLE =
      new AnchoredPattern(
          "(全国|自治区|自治州|地区|[州市县区乡镇省])?(人大|政协)(?=代表|委员|常委|主席|副主席|主任|副主任)", 3, 0, List.of("人大", "政协"));

  private final TermMatcher<EntityType> names;

  FixedNameRecognizer(Lexicon lexicon) {
    names = new TermMatcher<>(lexicon.fixedNames());
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    for (TermMatcher.Match<EntityType> match : names.longest(draft.text())) {
      if (draft.tokenEndingAt(match.span().end()).isPresent()
          || draft.tokenStartingAt(match.span().end()).isPresent()) {
        int start =
            match.value() == EntityType.EVENT
                ? EventEdition.start(draft.text(), match.span().start())
                : match.span().start();
        found.add(draft.mention(new Span(start, match.span().end()), match.value(), this, 0.95));
      }
    }
    for (MatchResult congress : CONGRESS_IN_TITLE.in(draft.text())) {
      Optional<Mention> place =
          draft
              .mentionEndingAt(congress.start(2), EntityType.PLACE)
              .or(() -> draft.mentionEndingAt(congress.start(), EntityType.PLACE));
      if (congress.group(1) != null || place.isPresent()) {
        int start = place.map(m -> m.span().start()).orElse(congress.start());
        found.add(draft.mention(new Span(start, congress.end()), EntityType.CONGRESS, this, 0.9));
      }
    }
    return found;
  }
}
