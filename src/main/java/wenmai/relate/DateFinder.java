package wenmai.relate;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.model.Article;
import wenmai.model.PartialDate;
import wenmai.model.Span;

/**
 * The dates of an article, completed from context.
 *
 * <p>A day without a year takes the year printed for the page, else the one year that names of the
 * article's events carry ("2023…交易会"), else the year last named before it in the same paragraph;
 * without any it is no date.
 */
final class DateFinder {
  private static final Pattern DATE =
      Pattern.compile(
          "(?=\\d)(?:(\\d{4})[ 　]*年)?(?:[ 　]*(\\d{1,2})[ 　]*月)?(?:[ 　]*(\\d{1,2})[ 　]*[日号])?");
  private static final Pattern EVENT_YEAR =
      Pattern.compile(
          "(?<!\\d)(20[0-4]\\d)(?=\\p{IsHan})(?![年余多万千百亩米吨元名人户头只家个公平座辆台套次件株棵斤克种条项所匹峰羽千瓦伏度])");

  private final Article article;
  private final Optional<Integer> pageYear;

  DateFinder(Article article) {
    this.article = article;
    this.pageYear = article.published().map(PartialDate::year).or(this::eventYear);
  }

  private Optional<Integer> eventYear() {
    Matcher year = EVENT_YEAR.matcher(article.text());
    return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }

  List<Element.Dated> dates() {
    List<Element.Dated> dates = new ArrayList<>();
    Optional<Integer> lastYear = Optional.empty();
    int paragraphEnd = 0;
    Matcher matcher = DATE.matcher(article.text());
    while (matcher.find()) {
      if (matcher.end() == matcher.start()) {
        continue;
      }
      if (matcher.start() >= paragraphEnd) {
        lastYear = Optional.empty();
        paragraphEnd = endOfParagraph(matcher.start());
      }
      Optional<Integer> own = Optional.ofNullable(matcher.group(1)).map(Integer::parseInt);
      if (own.isPresent()) {
        lastYear = own;
      }
      Optional<Integer> inParagraph = lastYear;
      date(own.or(() -> pageYear).or(() -> inParagraph), matcher)
          .ifPresent(
              d -> dates.add(new Element.Dated(new Span(matcher.start(), matcher.end()), d)));
    }
    return dates;
  }

  private int endOfParagraph(int offset) {
    int end = article.text().indexOf('\n', offset);
    return end < 0 ? article.text().length() : end;
  }

  private static Optional<PartialDate> date(Optional<Integer> year, Matcher matcher) {
    if (year.isEmpty()) {
      return Optional.empty();
    }
    try {
      String month = matcher.group(2);
      String day = matcher.group(3);
      if (month == null) {
        return day == null ? Optional.of(PartialDate.of(year.get())) : Optional.empty();
      }
      int monthNumber = Integer.parseInt(month);
      return Optional.of(
          day == null
              ? PartialDate.of(year.get(), monthNumber)
              : PartialDate.of(year.get(), monthNumber, Integer.parseInt(day)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
