package wenmai.recognize;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;
import wenmai.model.Token;

/** A walk from the ending of a name leftwards to where the name begins. */
final class NameWalk {
  private static final int LONGEST = 36;
  private static final int LONGEST_INSERT = 14;
  private static final String GRAMMAR_WORDS = "的在由从被把向对于以是为了着与和及或并等让将使到至说也还又都就才只不很更最已他她它我你";

  /** Verbs that also stand in names: they end a name when what they govern is complete. */
  private static final Set<String> GOVERNING =
      Set.of("建设", "培育", "发展", "重点", "联合", "设立", "投资", "组织", "推广", "援建", "培养");

  private static final Pattern ORDINAL =
      Pattern.compile("第[一二三四五六七八九十百\\d]+(批|届|次|期|轮)|[一二三四五六七八九十]+次|援[疆藏青]");

  /** Words of an administrative level, with which a name may begin: 自治区, 州, 乡 …. */
  static final Set<String> LEVELS =
      Set.of(
          "自治区", "自治州", "兵团", "地区", "州", "市", "县", "区", "乡", "镇", "村", "国家", "全国", "中国", "省", "街道",
          "社区");

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

  NameWalk(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
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
      if (place.isPresent()) {
        at = place.get().span().start();
        anchorStart = at;
        anchor = Anchor.PLACE;
        continue;
      }
      int insert = insertStart(at);
      if (insert >= 0) {
        at = insert;
        continue;
      }
      int head = companyHeadStart(at);
      if (head >= 0) {
        at = head;
        proper = at;
        anchorStart = anchor == Anchor.NONE ? anchorStart : at;
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
          GOVERNING.contains(token.get().text())
              && (anchor != Anchor.NONE
                  || programme && ending - at >= 2
                  || ending - at >= 4 && followsName(token.get()));
      int hidden = hiddenBoundary(token.get());
      if (hidden >= 0) {
        proper = hidden;
        break;
      }
      boolean joins =
          anchor == Anchor.NONE
              && "与和".contains(token.get().text())
              && organizationNear(token.get().span().start());
      if (joins) {
        at = token.get().span().start();
        continue;
      }
      if (governs || stops(token.get(), tolerant) || boundaryWordEndsAt(at)) {
        break;
      }
      at = token.get().span().start();
      if (LEVELS.contains(token.get().text())) {
        anchorStart = at;
        anchor = Anchor.LEVEL;
      }
      proper = at;
    }
    if (anchor != Anchor.NONE) {
      return new Beginning(anchorStart, anchor);
    }
    int start = Math.min(proper, ending);
    return new Beginning(tolerant ? start : trimmed(new Span(start, ending)), Anchor.NONE);
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
    Matcher matcher = ORDINAL.matcher(draft.text()).region(Math.max(0, end - 6), end);
    int start = -1;
    while (matcher.find()) {
      if (matcher.end() == end) {
        start = matcher.start();
      }
    }
    return start;
  }

  private boolean followsName(Token verb) {
    int start = verb.span().start();
    return draft.mentionEndingAt(start, EntityType.PLACE).isPresent()
        || draft.mentionEndingAt(start, EntityType.ORGANIZATION).isPresent();
  }

  /** The end of a verb such as 做强 that the segmenter split across a word (做 强光), or -1. */
  private int hiddenBoundary(Token token) {
    for (int at = token.span().start() + 1; at < token.span().end(); at++) {
      if (at >= 2 && lexicon.boundaryWords().contains(draft.text().substring(at - 2, at))) {
        return at;
      }
    }
    return -1;
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

  /** The start of a brand that leads company names (国网) and ends at an offset, or -1. */
  private int companyHeadStart(int end) {
    return lexicon.companyHeads().stream()
        .filter(brand -> draft.text().startsWith(brand, end - brand.length()))
        .mapToInt(brand -> end - brand.length())
        .filter(start -> start >= 0)
        .min()
        .orElse(-1);
  }

  private boolean boundaryWordEndsAt(int end) {
    for (int length = 2; length <= 4 && length <= end; length++) {
      if (lexicon.boundaryWords().contains(draft.text().substring(end - length, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean stops(Token token, boolean tolerant) {
    String word = token.text();
    String tag = token.tag();
    if (lexicon.boundaryWords().contains(word)
        || word.length() == 1 && GRAMMAR_WORDS.contains(word)
        || word.matches("[\\p{P}\\p{S}\\s]+") && !word.equals("·")) {
      return true;
    }
    if (tolerant) {
      return false;
    }
    if (lexicon.titles().contains(word)) {
      return true;
    }
    if (tag.startsWith("m") || tag.startsWith("q")) {
      return !(tag.equals("q") && isInUnknownWord(token))
          && !word.matches("第?[一二三四五六七八九十百〇零\\d]+(师|团|届|批|次)?|[ABCDE\\d]+");
    }
    if (tag.equals("t")) {
      return !word.matches("\\d{4}年?");
    }
    if (tag.startsWith("v")) {
      return word.length() == 1 && !tag.equals("vn") && !isInUnknownWord(token);
    }
    return tag.startsWith("u")
        || tag.startsWith("p")
        || tag.startsWith("c")
        || tag.startsWith("r")
        || tag.startsWith("y")
        || tag.startsWith("d") && word.length() == 2
        || tag.equals("f") && word.length() == 1 && "上下里前后".contains(word);
  }

  /** Whether a single character has a single character before it: a word no dictionary knows. */
  private boolean isInUnknownWord(Token token) {
    return draft
        .tokenEndingAt(token.span().start())
        .filter(t -> t.text().length() == 1 && TextFolding.isHan(t.text().charAt(0)))
        .filter(t -> !GRAMMAR_WORDS.contains(t.text()) && !t.tag().startsWith("m"))
        .isPresent();
  }

  /** Drops verbs, adverbs, numerals and time words from the beginning of an unanchored name. */
  private int trimmed(Span name) {
    int start = name.start();
    if (draft.text().charAt(Math.min(start, draft.text().length() - 1)) == '第') {
      return start;
    }
    while (start < name.end()) {
      Optional<Token> token = draft.tokenStartingAt(start);
      if (token.isEmpty()) {
        return start;
      }
      String tag = token.get().tag();
      boolean loose =
          tag.equals("v")
              || tag.startsWith("d")
              || tag.startsWith("m")
              || tag.startsWith("t")
              || tag.equals("f");
      if (!loose || lexicon.genericModifiers().contains(token.get().text())) {
        return start;
      }
      start = token.get().span().end();
    }
    return start;
  }

  /** Whether a modifier holds a word that is no common noun: a name's own word. */
  boolean isProper(Span modifier) {
    int singles = 0;
    for (Token token : draft.tokensIn(modifier)) {
      String tag = token.tag();
      if (tag.startsWith("nr")
          || tag.startsWith("ns")
          || tag.startsWith("nz")
          || tag.startsWith("nt")
          || tag.equals("nx")
          || tag.equals("j")) {
        return true;
      }
      singles = token.text().length() == 1 ? singles + 1 : 0;
      if (singles >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a modifier only tells a kind: 受援, 龙头 …. */
  boolean isGeneric(Span modifier) {
    String text = modifier.of(draft.text());
    return lexicon.genericModifiers().contains(text)
        || draft.tokensIn(modifier).stream()
            .allMatch(t -> lexicon.genericModifiers().contains(t.text()));
  }

  /** Whether behind its place a name only tells a kind: 国家重大项目, 新疆产业集群. */
  boolean isKind(Span modifier) {
    int start = modifier.start();
    boolean moved = true;
    while (moved) {
      moved = false;
      Optional<Mention> place = draft.mentionStartingAt(start, EntityType.PLACE);
      if (place.isPresent() && place.get().span().end() <= modifier.end()) {
        start = place.get().span().end();
        moved = true;
      } else if (draft.tokenStartingAt(start).filter(t -> LEVELS.contains(t.text())).isPresent()
          && start < modifier.end()) {
        start = draft.tokenStartingAt(start).orElseThrow().span().end();
        moved = start <= modifier.end();
      }
    }
    return start >= modifier.end() || isGeneric(new Span(start, modifier.end()));
  }
}
