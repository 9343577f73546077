package wenmai.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A calendar date known to the year, the month or the day.
 *
 * @param year the Gregorian year, 1 to 9999
 * @param month 1 to 12, if known
 * @param day day of the month, if known; only with a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("no such year: " + year);
    }
    if (day.isPresent() && month.isEmpty()) {
      throw new DateTimeException("a day without a month");
    }
    if (day.isPresent()) {
      LocalDate.of(year, month.getAsInt(), day.getAsInt());
    } else if (month.isPresent()) {
      YearMonth.of(year, month.getAsInt());
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
  }

  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day));
  }

  /** Parses {@code YYYY[-MM[-DD]]}; empty when it is no such date. */
  public static Optional<PartialDate> parse(String text) {
    if (!text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(text.substring(0, 4));
      if (text.length() == 4) {
        return Optional.of(of(year));
      }
      int month = Integer.parseInt(text.substring(5, 7));
      return Optional.of(
          text.length() == 7
              ? of(year, month)
              : of(year, month, Integer.parseInt(text.substring(8))));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * The local name of the XML Schema datatype: {@code gYear}, {@code gYearMonth} or {@code date}.
   */
  public String datatype() {
    return day.isPresent() ? "date" : month.isPresent() ? "gYearMonth" : "gYear";
  }

  /** The lexical form {@code YYYY[-MM[-DD]]}. */
  @Override
  public String toString() {
    StringBuilder form = new StringBuilder("%04d".formatted(year));
    month.ifPresent(m -> form.append("-%02d".formatted(m)));
    day.ifPresent(d -> form.append("-%02d".formatted(d)));
    return form.toString();
  }
}
