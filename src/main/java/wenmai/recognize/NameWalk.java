package wenmai.recognize;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.AidWords;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/** A walk from the ending of a name leftwards to where the name begins. */
final class NameWalk {
  private static final int LONGEST = 36;
  private static final int LONGEST_INSERT = 14;

  private static final Pattern ORDINAL =
      Pattern.compile("第[一二三四五六七八九十百\\d]+(批|届|次|期|轮)|[一二三四五六七八九十]+次|" + AidWords.AID);

  private static final String ORDINAL_ENDS = "批届次期轮" + AidWords.REGIONS;

  /** Whole trades are no posts in the name of a programme or an event: 职工技能大赛. */
  private static final Set<String> TRADES =
      Set.of("职工", "教师", "工人", "农民", "干部", "医生", "护士", "学生", "劳模");

  /** Where a name begins, and what it begins with. */
  record Beginning(int start, Anchor anchor) {}

  /** What vouches for the beginning of a name. */
  enum Anchor {
    PLACE,
    LEVEL,
    ORGANIZATION,
    NONE
  }

  private final Draft draft;
  private final Lexicon lexicon;
  private final NameStops stops;

  NameWalk(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
    this.stops = new NameStops(draft, lexicon.nameWords());
  }

  /** The beginning of the name whose ending starts at an offset. */
  Beginning from(int ending) {
    return from(ending, false, true);
  }

  /**
   * The beginning of the name whose ending starts at an offset.
   *
   * @param tolerant whether only marks and words of grammar stop the walk, where a place or an
   *     organisation vouches for the beginning: company names hold verbs and trades
   * @param programme whether a verb such as 培育 or 建设 ends the walk: programmes are its object
   */
  Beginning from(int ending, boolean tolerant, boolean programme) {
    Beginning strict = walk(ending, false, programme);
    if (tolerant && strict.anchor() == Anchor.PLACE) {
      return new Beginning(
          new BrandBeforePlace(draft, lexicon).start(strict.start(), ending), Anchor.PLACE);
    }
    if (!tolerant || strict.anchor() != Anchor.NONE) {
      return strict;
    }
    Beginning wide = walk(ending, true, programme);
    boolean clause =
        wide.start() > 0
            && ending - wide.start() <= 12
            && "，、。：；“（与和由".indexOf(draft.text().charAt(wide.start() - 1)) >= 0;
    return wide.anchor() == Anchor.NONE && !clause ? strict : wide;
  }

  private Beginning walk(int ending, boolean tolerant, boolean programme) {
    int at = ending;
    int anchorStart = ending;
    Anchor anchor = Anchor.NONE;
    int proper = ending;
    while (at > 0 && ending - at < LONGEST) {
      int end = at;
      Optional<Mention> organization =
          draft
              .mentionEndingAt(at, EntityType.ORGANIZATION)
              .or(() -> draft.mentionEndingAt(end, EntityType.AID_TEAM));
      Optional<Mention> place = draft.mentionEndingAt(at, EntityType.PLACE);
      if (organization.isPresent()) {
        at = organization.get().span().start();
        anchorStart = at;
        anchor = Anchor.ORGANIZATION;
        continue;
      }
      if (place.isPresent()
          && anchor == Anchor.PLACE
          && anchorStart == at
          && draft.opensWithOuterDivision(at, lexicon.gazetteer())) {
        break;
      }
      if (place.isPresent()) {
        at = place.get().span().start();
        anchorStart = at;
        anchor = Anchor.PLACE;
        continue;
      }
      if ("—至".indexOf(draft.text().charAt(at - 1)) >= 0
          && anchor == Anchor.PLACE
          && draft.mentionEndingAt(at - 1, EntityType.PLACE).isPresent()) {
        at--;
        continue;
      }
      if (draft.text().charAt(at - 1) == '驻'
          && anchor == Anchor.PLACE
          && draft.mentionEndingAt(at - 1, EntityType.ORGANIZATION).isPresent()) {
        at--;
        continue;
      }
      int insert = insertStart(at);
      if (insert >= 0) {
        boolean opens = !programme && draft.text().charAt(at - 1) == '”';
        proper = opens || draft.text().startsWith("杯”", at - 2) ? insert : proper;
        at = insert;
        continue;
      }
      int head = lexicon.nameWords().companyHeads().startOfLongest(draft.text(), at);
      if (head >= 0) {
        at = head;
        proper = at;
        anchorStart = anchor == Anchor.NONE ? anchorStart : at;
        if (draft.tokenEndingAt(at).isEmpty()) {
          break;
        }
        continue;
      }
      int ordinal = ordinalStart(at);
      if (ordinal >= 0) {
        at = ordinal;
        proper = at;
        continue;
      }
      Optional<Token> token = draft.tokenEndingAt(at);
      if (token.isEmpty()) {
        if (!TextFolding.isHan(draft.text().charAt(at - 1))) {
          break;
        }
        at--;
        continue;
      }
      boolean governs =
          !isWeighty(token.get())
              && lexicon.nameWords().governing().contains(token.get().text())
              && (anchor != Anchor.NONE
                  || programme && ending - at >= 2
                  || ending - at >= 4 && followsName(token.get()));
      if (programme && token.get().text().equals("暨")) {
        at = token.get().span().start();
        continue;
      }
      boolean trade = programme && TRADES.contains(token.get().text());
      int hidden = stops.hiddenBoundary(token.get());
      if (hidden >= 0) {
        proper = hidden;
        break;
      }
      boolean joins =
          anchor == Anchor.NONE
              && "与和".contains(token.get().text())
              && at < ending
              && organizationNear(token.get().span().start());
      if (joins) {
        at = token.get().span().start();
        continue;
      }
      if (governs
          || stops.at(token.get(), tolerant || trade ? Set.of() : lexicon.titles(), tolerant)
          || stops.boundaryWordEndsAt(at)) {
        break;
      }
      int cut = bodyEndingIn(token.get());
      if (cut > 0) {
        at = cut;
        continue;
      }
      at = token.get().span().start();
      if (lexicon.nameWords().levels().contains(token.get().text())) {
        anchorStart = at;
        anchor = Anchor.LEVEL;
      }
      proper = at;
    }
    if (anchor != Anchor.NONE) {
      return new Beginning(beforeBracket(anchorStart), anchor);
    }
    int start = beforeBracket(Math.min(proper, ending));
    return new Beginning(tolerant ? start : stops.trimmed(new Span(start, ending)), Anchor.NONE);
  }

  /**
   * The end of a body inside a word that the segmenter put across it (十三师 红星, cut 十三 师红星), or 0.
   */
  private int bodyEndingIn(Token token) {
    for (int at = token.span().end() - 1; at > token.span().start(); at--) {
      if (draft.mentionEndingAt(at, EntityType.ORGANIZATION).isPresent()) {
        return at;
      }
    }
    return 0;
  }

  /** Where a name begins whose own word stands before the place in brackets: 三一（某地）某某公司. */
  private int beforeBracket(int start) {
    return start > 0 && draft.text().startsWith("（", start)
        ? draft
            .tokenEndingAt(start)
            .filter(token -> TextFolding.isHan(token.text().charAt(0)))
            .map(token -> token.span().start())
            .orElse(start)
        : start;
  }

  /** The start of a bracketed or quoted insert that ends at an offset, or -1. */
  private int insertStart(int end) {
    char last = draft.text().charAt(end - 1);
    char opening =
        switch (last) {
          case '”' -> '“';
          case '）' -> '（';
          case ')' -> '(';
          case '》' -> '《';
          default -> 0;
        };
    if (opening == 0) {
      return -1;
    }
    int start = draft.text().lastIndexOf(opening, end - 1);
    return start >= 0
            && end - start <= LONGEST_INSERT
            && draft.text().substring(start, end).indexOf('\n') < 0
        ? start
        : -1;
  }

  /** The start of an ordinal (第五批) or of 援疆 that ends at an offset, or -1. */
  private int ordinalStart(int end) {
    if (ORDINAL_ENDS.indexOf(draft.text().charAt(end - 1)) < 0) {
      return -1;
    }
    Matcher matcher = ORDINAL.matcher(draft.text()).region(Math.max(0, end - 6), end);
    int start = -1;
    while (matcher.find()) {
      if (matcher.end() == end) {
        start = matcher.start();
      }
    }
    return start;
  }

  /** 重点 in 重点项目推进会 governs nothing. */
  private boolean isWeighty(Token token) {
    int end = token.span().end();
    return token.text().equals("重点")
        && (draft.text().startsWith("项目", end) || draft.text().startsWith("工程", end));
  }

  private boolean followsName(Token verb) {
    int start = verb.span().start();
    return draft.mentionEndingAt(start, EntityType.PLACE).isPresent()
        || draft.mentionEndingAt(start, EntityType.ORGANIZATION).isPresent();
  }

  /** Whether an organisation ends shortly before, so that 与 joins words of its unit's name. */
  private boolean organizationNear(int end) {
    for (int at = end; at >= Math.max(0, end - 8); at--) {
      if (draft.mentionEndingAt(at, EntityType.ORGANIZATION).isPresent()) {
        return lexicon.titles().stream().noneMatch(draft.text().substring(at, end)::contains);
      }
      if ("，。、；：".indexOf(draft.text().charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }
}
