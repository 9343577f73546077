package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.language.AnchoredPattern;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/** Industry clusters and chains: named (X产业集群), counted (十大产业集群), and listed (A、B等产业链). */
final class ClusterRecognizer implements Recognizer {
  static final String LISTED = "cluster-list";
  private static final List<String> KINDS = List.of("产业集群", "产业链");
  private static final AnchoredPattern COUNTED =
      new AnchoredPattern("[一二三四五六七八九十]+大(特色|优势|主导|重点)?产业(集群|链)(?![链条贷])", 6, 0, KINDS);
  private static final AnchoredPattern ENDING =
      new AnchoredPattern("(产业集群|全产业链|产业链)(?![链条贷])", 1, 0, KINDS);
  private static final Pattern LIST =
      Pattern.compile(
          "((?:[\\p{IsHan}A-Za-z]{1,24}、)+[\\p{IsHan}A-Za-z]{1,14}?)(?:等)?(?:\\d+条|[一二三四五六七八九十]+条|[一二两三四五六七八九十]+大)?(?:重点|优势|特色|主导)?(产业链|产业集群)(?![链条贷])");

  private static final Pattern NO_TRADE =
      Pattern.compile("[“”、链与和]|^[全大新老各条个类些]$|[一二两三四五六七八九十]大$|集群$");
  private static final Pattern LINK = Pattern.compile("[链与]");

  private final Lexicon lexicon;

  ClusterRecognizer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    for (MatchResult counted : COUNTED.in(draft.text())) {
      found.add(
          draft.mention(
              new Span(counted.start(), counted.end()), EntityType.INDUSTRY_CLUSTER, this, 0.95));
    }
    for (Span sentence : ListSentences.in(draft.text(), KINDS)) {
      Matcher list = LIST.matcher(draft.text()).region(sentence.start(), sentence.end());
      while (list.find()) {
        listed(draft, list, found);
      }
    }
    for (MatchResult ending : ENDING.in(draft.text())) {
      named(draft, ending, found);
    }
    return found;
  }

  private void named(Draft draft, MatchResult ending, List<Mention> found) {
    NameWalk walk = new NameWalk(draft, lexicon);
    NameModifier words = new NameModifier(draft, lexicon.nameWords());
    int start = tradeStart(draft.text(), walk.from(ending.start()).start());
    Span modifier = new Span(start, ending.start());
    if (modifier.length() > 0
        && !words.isKind(modifier, false)
        && !NO_TRADE.matcher(trade(draft, modifier)).find()) {
      found.add(
          draft.mention(new Span(start, ending.end()), EntityType.INDUSTRY_CLUSTER, this, 0.85));
    }
  }

  /** Where a trade begins: behind a rank (百亿元级 纺织), or at the mark one character before (、粘胶). */
  private static int tradeStart(String text, int start) {
    boolean cut =
        start > 1 && text.charAt(start - 2) == '、' && TextFolding.isHan(text.charAt(start - 1));
    return cut ? start - 1 : text.startsWith("级", start) ? start + 1 : start;
  }

  /** A modifier without the place at its head, whose name may hold a 和. */
  private static String trade(Draft draft, Span modifier) {
    int start =
        draft
            .mentionStartingAt(modifier.start(), EntityType.PLACE)
            .map(place -> Math.min(place.span().end(), modifier.end()))
            .orElse(modifier.start());
    return draft.text().substring(start, modifier.end());
  }

  private void listed(Draft draft, Matcher list, List<Mention> found) {
    int at = list.start(1);
    String[] items = list.group(1).split("、", -1);
    for (int i = 0; i < items.length; i++) {
      int end = at + items[i].length();
      int start = i == 0 ? new NameWalk(draft, lexicon).from(end).start() : at;
      start = Math.max(at, start);
      boolean last = i == items.length - 1 && list.end(1) == list.start(2);
      if (end - start >= 2
          && end - start <= 12
          && !LINK.matcher(draft.text().substring(start, end)).find()) {
        int mentionEnd = last ? list.end(2) : end;
        found.add(
            new Mention(
                new Span(start, mentionEnd),
                new Span(start, mentionEnd).of(draft.article().text()),
                EntityType.INDUSTRY_CLUSTER,
                LISTED,
                0.8));
      }
      at = end + 1;
    }
  }
}
