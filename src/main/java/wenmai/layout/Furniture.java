package wenmai.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenmai.knowledge.Knowledge;
import wenmai.model.PartialDate;

/** What a page prints around its articles: folios, editors, standing heads, the date of issue. */
final class Furniture {
  private static final int LONGEST_COLUMN_HEAD = 6;
  private static final Pattern DOUBLED = Pattern.compile("(.{3,20}?)\\1.{0,8}");
  private static final Pattern ISSUE_DATE =
      Pattern.compile(
          "(?:\\p{IsHan}{2,8}报|第?[A-Z0-9一二三四五六七八]{1,3}版)?"
              + "(\\d{4})年(\\d{1,2})月(\\d{1,2})日[（(]?(?:星期|周)[一二三四五六日天][）)]?"
              + "(?:农历.*|第.{1,3}版.*|责任编辑.*|\\p{IsHan}{2,8}报)?");
  private static final Pattern SENTENCE_MARK = Pattern.compile(".*[，。、；：！？].*");

  private final Pattern wholeLine;
  private final Pattern columnHeadEnding;

  Furniture(Knowledge knowledge) {
    wholeLine = any(knowledge.lines("data/layout/furniture.txt"));
    columnHeadEnding = any(knowledge.lines("data/layout/column-head-endings.txt"));
  }

  private static Pattern any(List<String> alternatives) {
    return Pattern.compile(
        alternatives.stream().map(a -> "(?:" + a + ")").collect(Collectors.joining("|")));
  }

  boolean isFurniture(String line) {
    String dense = dense(line);
    return wholeLine.matcher(dense).matches() || isDoubled(dense) || issueDate(line).isPresent();
  }

  /** A standing head that the extraction read twice, since print sets it with a shadow. */
  private static boolean isDoubled(String dense) {
    return !SENTENCE_MARK.matcher(dense).matches() && DOUBLED.matcher(dense).matches();
  }

  /** The date of issue, when the line prints that date and at most the weekday and page with it. */
  Optional<PartialDate> issueDate(String line) {
    Matcher date = ISSUE_DATE.matcher(dense(line));
    if (!date.matches()) {
      return Optional.empty();
    }
    return PartialDate.parse(
        "%s-%02d-%02d"
            .formatted(
                date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
  }

  /** Whether a phrase beside a headline is the standing head of a series. */
  boolean isColumnHead(String phrase) {
    String dense = dense(phrase);
    if (dense.length() > LONGEST_COLUMN_HEAD) {
      return false;
    }
    Matcher ending = columnHeadEnding.matcher(dense);
    while (ending.find()) {
      if (ending.end() == dense.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line over a headline is so short that it can only be a standing head. */
  boolean isShortHead(String line) {
    return dense(line).length() <= LONGEST_COLUMN_HEAD && !line.contains("：");
  }

  /** Whether a line without an article is a standing head or a slogan of two even phrases. */
  boolean isSlogan(String line) {
    String[] phrases = line.split("\\s+", -1);
    return isShortHead(line)
        || (phrases.length == 2 && Math.abs(phrases[0].length() - phrases[1].length()) <= 1);
  }

  private static String dense(String line) {
    return line.codePoints()
        .filter(c -> !Marks.isSpace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
