package wenmai.recognize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenmai.language.TermMatcher;
import wenmai.lexicon.Lexicon;
import wenmai.model.Span;

/** A finder of titles (党委书记, 副总经理, 牧民) in a text; it tells spans, not mentions. */
final class Titles {
  private static final String COMMITTEE = "委员会";

  /** 工程 and 工会 behind 钻井 begin with what would end a trade. */
  private static final Pattern TRADE = Pattern.compile("工[程业作艺会具厂地龄区序段]");

  private final TermMatcher<String> heads;
  private final List<String> prefixes;

  Titles(Lexicon lexicon) {
    Map<String, String> terms = new HashMap<>();
    lexicon.titles().forEach(title -> terms.put(title, title));
    heads = new TermMatcher<>(terms);
    prefixes =
        lexicon.titlePrefixes().stream()
            .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
            .toList();
  }

  /** The titles in a text with the words that belong to them, left to right, none overlapping. */
  List<Span> in(String text) {
    List<Span> titles = new ArrayList<>();
    int floor = 0;
    for (TermMatcher.Match<String> head : heads.longest(text)) {
      if (text.startsWith(COMMITTEE, head.span().end() - 2)
          || TRADE.matcher(text).region(head.span().end() - 1, text.length()).lookingAt()) {
        continue;
      }
      int start = head.span().start();
      boolean grown = true;
      while (grown) {
        grown = false;
        for (String prefix : prefixes) {
          if (start - prefix.length() >= floor
              && text.startsWith(prefix, start - prefix.length())) {
            start -= prefix.length();
            grown = true;
            break;
          }
        }
      }
      titles.add(new Span(start, head.span().end()));
      floor = head.span().end();
    }
    return titles;
  }
}
