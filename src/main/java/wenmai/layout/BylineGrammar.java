package wenmai.layout;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenmai.knowledge.Knowledge;

/** The forms in which newspapers print who wrote or photographed, and where a report comes from. */
final class BylineGrammar {
  private static final String ROLES_FILE = "data/layout/byline-roles.txt";
  private static final int LONGEST = 80;
  private static final String SQUARE = "[□■◎●◆▲△]";
  private static final String HAN = "[\\p{IsHan}]";
  private static final String NAME =
      "(?:\\p{IsHan}{2,6}?|\\p{IsHan}{1,8}(?:[·•・]\\p{IsHan}{1,8})+?)";
  private static final String MEDIUM = "[\\p{IsHan}/／]{0,16}?";

  private final List<String> roleWords;
  private final Pattern byline;
  private final Pattern credit;
  private final Pattern runInCredit;
  private final Pattern runInDateline;
  private final Pattern datelineOnly;

  BylineGrammar(Knowledge knowledge) {
    roleWords = knowledge.lines(ROLES_FILE);
    String roles = alternatives(roleWords.stream().filter(word -> word.length() > 1).toList());
    String role = MEDIUM + "(?:" + roles + ")";
    String anyRole = "(?:" + role + "|" + alternatives(roleWords) + ")";
    String names = NAME + "(?:[\\s、，,]+" + NAME + ")*?";
    String part = anyRole + "(?:\\s*[:：/／]\\s*|\\s+)" + names;
    String parts = part + "(?:[\\s/／;；]+" + part + ")*";
    String closeName = "本[报台网刊社](?:记者|通讯员)" + HAN + "{2,3}";
    byline =
        Pattern.compile(
            SQUARE
                + "?\\s*(?:"
                + parts
                + "|"
                + closeName
                + ")|"
                + SQUARE
                + "\\s*"
                + names
                + "|[（(]\\s*"
                + parts
                + "\\s*[）)]");
    String photographer = "[（(]?" + SQUARE + "?\\s*" + role + "\\s*[:：]?\\s*" + names;
    credit = Pattern.compile(photographer + "\\s*(?:摄|摄影|供图|摄影报道)[）)]?");
    runInCredit = Pattern.compile(".*[。！？”]\\s*" + credit.pattern());
    runInDateline =
        Pattern.compile(
            "本报[\\p{IsHan}\\d\\s]{0,16}(?:讯|电|消息)(?![\\p{IsHan}]).*"
                + "|[\\p{IsHan}/／]{2,14}(?:讯|电|消息|报道)\\s*[（(]\\s*"
                + MEDIUM
                + "(?:"
                + roles
                + ").*"
                + "|据\\s*《?"
                + HAN
                + "{0,8}(?:报|社|网|台|客户端)》?(?:报道|消息|讯|电)[\\s（(].*"
                + "|"
                + HAN
                + "{2,16}\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*[电讯][\\s（(].*");
    datelineOnly =
        Pattern.compile(
            "[\\p{IsHan}/／]{2,16}\\s*(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*日\\s*[电讯]"
                + "(?:\\s*[（(].{0,30}[）)])?");
  }

  private static String alternatives(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Whether the line is a byline and no more. */
  boolean isByline(String line) {
    return line.length() <= LONGEST && (byline.matcher(line).matches() || isDatelineOnly(line));
  }

  /** Whether the line names the photographer of the picture above it and no more. */
  boolean isCredit(String line) {
    return line.length() <= LONGEST && credit.matcher(line).matches();
  }

  /** Whether the text is a caption that closes with its photographer. */
  boolean endsWithCredit(String text) {
    String end = text.substring(Math.max(0, text.length() - LONGEST));
    return runInCredit.matcher(end).matches();
  }

  /** Whether a byline or credit was wrapped, so that it stands on both lines together only. */
  boolean isWrapped(String first, String second) {
    String both = first + second;
    return (isByline(both) || isCredit(both))
        && !isByline(second)
        && !isCredit(second)
        && (!isByline(first) || partsRole(first, second) || isLastCharacter(second));
  }

  /** A line of one character is no headline: behind a byline it ends the last name. */
  private static boolean isLastCharacter(String line) {
    return line.length() == 1 && Character.isIdeographic(line.charAt(0));
  }

  private boolean partsRole(String first, String second) {
    return roleWords.stream()
        .anyMatch(
            word ->
                IntStream.range(1, word.length())
                    .anyMatch(
                        at ->
                            first.endsWith(word.substring(0, at))
                                && second.startsWith(word.substring(at))));
  }

  /** Whether the line is a dateline and no more. */
  boolean isDatelineOnly(String line) {
    return datelineOnly.matcher(line).matches();
  }

  /** Whether the text begins a report, its dateline run in to the first sentence. */
  boolean beginsReport(String text) {
    return runInDateline.matcher(text).matches();
  }
}
