package wenmai.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads off a valid regular expression what it needs; where in doubt, it needs nothing. */
final class NeedReader {
  private static final Need NOTHING = new Need.All(List.of());
  private static final String CLASSES_AND_BOUNDARIES = "dDsSwWhHvVRnrtfbBAzZG";
  private static final List<String> LOOK_AROUND = List.of("?=", "?!", "?<=", "?<!");

  private final String regex;
  private int at;
  private boolean inDoubt;

  NeedReader(String regex) {
    this.regex = regex;
  }

  Need read() {
    Need need = alternatives();
    return inDoubt ? NOTHING : need;
  }

  private Need alternatives() {
    List<Need> options = new ArrayList<>(List.of(sequence()));
    while (accept("|")) {
      options.add(sequence());
    }
    if (options.size() == 1) {
      return options.get(0);
    }
    return options.contains(NOTHING) ? NOTHING : new Need.Any(List.copyOf(options));
  }

  private Need sequence() {
    List<Need> parts = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      boolean isLiteral = isLiteral();
      String literal = isLiteral ? literal() : "";
      Need part = isLiteral ? NOTHING : part();
      OptionalInt least = quantifier();
      if (least.orElse(1) > 0) {
        run.append(literal);
      }
      if (!isLiteral || least.isPresent()) {
        flush(run, parts);
      }
      if (!part.equals(NOTHING) && least.orElse(1) > 0) {
        parts.add(part);
      }
    }
    flush(run, parts);
    return parts.size() == 1 ? parts.get(0) : new Need.All(List.copyOf(parts));
  }

  private static void flush(StringBuilder run, List<Need> parts) {
    if (!run.isEmpty()) {
      parts.add(new Need.Has(run.toString()));
      run.setLength(0);
    }
  }

  private boolean isLiteral() {
    char unit = regex.charAt(at);
    return unit == '\\'
        ? !Character.isLetterOrDigit(regex.charAt(at + 1))
        : "([.^$".indexOf(unit) < 0;
  }

  private String literal() {
    accept("\\");
    int character = regex.codePointAt(at);
    at += Character.charCount(character);
    return Character.toString(character);
  }

  private Need part() {
    if (accept("(")) {
      return group();
    }
    if (accept("[")) {
      skipClass();
    } else if (accept("\\")) {
      escape();
    } else {
      at++;
    }
    return NOTHING;
  }

  private Need group() {
    boolean looksAround = LOOK_AROUND.stream().anyMatch(this::accept);
    if (!looksAround && !accept("?:") && regex.startsWith("?", at)) {
      giveUp();
    }
    Need inside = alternatives();
    accept(")");
    return looksAround ? NOTHING : inside;
  }

  private void skipClass() {
    for (int depth = 1; depth > 0; at++) {
      switch (regex.charAt(at)) {
        case '\\' -> at++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
    }
  }

  private void escape() {
    if (accept("p{") || accept("P{")) {
      at = regex.indexOf('}', at) + 1;
    } else if (CLASSES_AND_BOUNDARIES.indexOf(regex.charAt(at)) >= 0) {
      at++;
    } else {
      giveUp();
    }
  }

  /** How often at least the part before may stand, when a quantifier follows. */
  private OptionalInt quantifier() {
    int least;
    if (accept("?") || accept("*")) {
      least = 0;
    } else if (accept("+")) {
      least = 1;
    } else if (accept("{")) {
      least = regex.charAt(at) == '0' ? 0 : 1;
      at = regex.indexOf('}', at) + 1;
    } else {
      return OptionalInt.empty();
    }
    if (!accept("?")) {
      accept("+");
    }
    return OptionalInt.of(least);
  }

  private boolean accept(String text) {
    boolean isThere = regex.startsWith(text, at);
    at += isThere ? text.length() : 0;
    return isThere;
  }

  private void giveUp() {
    inDoubt = true;
    at = regex.length();
  }
}
