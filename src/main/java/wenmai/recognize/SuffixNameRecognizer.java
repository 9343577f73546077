package wenmai.recognize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Lexicon;
import wenmai.lexicon.NameStrength;
import wenmai.lexicon.NameSuffix;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Names that tell their class by their ending: organisations, parks, teams, events, projects. */
final class SuffixNameRecognizer implements Recognizer {
  private static final Set<String> PARTY_UNITS =
      Set.of("党支部", "党总支", "党委", "党组", "纪委", "工会", "团委", "妇联", "人大", "政协");

  private final Lexicon lexicon;
  private final TermMatcher<NameSuffix> suffixes;

  SuffixNameRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.suffixes = new TermMatcher<>(lexicon.suffixes());
  }

  @Override
  public String name() {
    return "suffix";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    Draft grown = draft;
    List<Mention> known = new ArrayList<>(draft.mentions());
    for (TermMatcher.Match<NameSuffix> match : suffixes.all(draft.text())) {
      if (ends.contains(match.span().end()) || !endsWord(draft, match.span().end())) {
        continue;
      }
      Optional<Mention> name = nameWith(grown, match);
      if (name.isPresent()) {
        ends.add(match.span().end());
        found.add(name.get());
        known.add(name.get());
        grown = draft.with(known);
      }
    }
    return found;
  }

  private static boolean endsWord(Draft draft, int end) {
    return end == draft.text().length()
        || draft.tokenEndingAt(end).isPresent()
        || draft.tokenStartingAt(end).isPresent()
        || !TextFolding.isHan(draft.text().charAt(end));
  }

  private Optional<Mention> nameWith(Draft draft, TermMatcher.Match<NameSuffix> match) {
    NameSuffix suffix = match.value();
    int ending = match.span().start();
    NameWalk walk = new NameWalk(draft, lexicon);
    NameWalk.Beginning beginning = walk.from(ending);
    Span name = new Span(beginning.start(), match.span().end());
    Span modifier = new Span(beginning.start(), ending);
    if (modifier.length() == 0 || isTitlePrefix(draft, suffix, beginning, match.span().end())) {
      return Optional.empty();
    }
    boolean anchored = beginning.anchor() != NameWalk.Anchor.NONE;
    boolean accepted =
        switch (suffix.strength()) {
          case STRONG -> anchored || modifier.length() >= 2 && !walk.isGeneric(modifier);
          case PROPER -> anchored || modifier.length() >= 2 && walk.isProper(modifier) && !walk.isGeneric(modifier);
          case WEAK -> anchored;
          case ORDINAL -> anchored && modifier.of(draft.text()).matches(".*第.+批.*");
          case UNIT -> beginning.anchor() == NameWalk.Anchor.ORGANIZATION && isUnit(draft, match.span().end(), modifier);
          case CLUSTER, AWARD -> false;
        };
    if (!accepted || name.of(draft.text()).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    double confidence = suffix.strength() == NameStrength.STRONG ? 0.9 : anchored ? 0.8 : 0.6;
    return Optional.of(draft.mention(name, type(draft, suffix, beginning), this, confidence));
  }

  /** A unit is named in full before a title or where the clause ends. */
  private boolean isUnit(Draft draft, int end, Span modifier) {
    if (modifier.length() > 40) {
      return false;
    }
    String behind = draft.text().substring(end, Math.min(end + 6, draft.text().length()));
    return lexicon.titles().stream().anyMatch(title -> behind.indexOf(title) >= 0 && behind.indexOf(title) <= 3);
  }

  /** 党委 in 某某公司党委书记 belongs to the title; 村党支部书记 names the branch. */
  private boolean isTitlePrefix(Draft draft, NameSuffix suffix, NameWalk.Beginning beginning, int end) {
    if (!PARTY_UNITS.contains(suffix.text()) || beginning.anchor() != NameWalk.Anchor.ORGANIZATION) {
      return false;
    }
    String behind = draft.text().substring(end, Math.min(end + 3, draft.text().length()));
    return behind.matches("(副?(书记|主席|主任|部长)|第一书|委员|成员|办公).*");
  }

  private static EntityType type(Draft draft, NameSuffix suffix, NameWalk.Beginning beginning) {
    if (suffix.strength() != NameStrength.UNIT) {
      return suffix.type();
    }
    return draft
        .mentionStartingAt(beginning.start(), EntityType.ORGANIZATION)
        .map(Mention::type)
        .orElse(suffix.type());
  }
}
