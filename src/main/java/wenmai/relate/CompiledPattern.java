package wenmai.relate;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import wenmai.model.EntityType;

/**
 * A rule's pattern as a regular expression over encoded text.
 *
 * <p>In encoded text every element is two characters of the private use area: one tells its kind,
 * the next its number. Pattern language: {@code <slot:Class|Class>} an element, {@code
 * <slot:Class+>} a list of them (A、B和C; with {@code &} for {@code +}, posts or titles may stand
 * before each), {@code {a|b}} one of several words, {@code {a|b}?} or none, {@code ~} up to 12
 * characters of one clause, {@code ~~} up to 40 of one sentence, {@code ~~~} up to 160 of one
 * paragraph, {@code ~~~~} up to 600 of the article without another element of the first slot's
 * classes, {@code ¶} a line end, {@code ^} and {@code $} the ends of the stretch, a space: a space
 * or nothing.
 *
 * @param regex the regular expression; each slot is a named group
 * @param slots the slots in order
 * @param seesPosts whether it speaks of posts or titles, which then hide the names in them
 * @param requirement what must be there for it to match
 * @param beginning what a match may begin with
 */
record CompiledPattern(
    Pattern regex,
    List<String> slots,
    boolean seesPosts,
    Requirement requirement,
    Beginning beginning) {
  static final char KINDS = '\uE000';
  static final char NUMBERS = '\uE100';
  private static final List<EntityType> TYPES = List.of(EntityType.values());
  private static final String NUMBER = "[\uE100-\uF8FF]";
  private static final String SEPARATOR = "(?:[”’]?[、和与及 　][“‘]?|以及|[”’][“‘])?";
  private static final String POSTS =
      "(?:[" + ElementKind.POST.character() + ElementKind.TITLE.character() + "]" + NUMBER + ")?";
  private static final Map<String, String> KIND_CLASSES = kindClasses();
  private static final Pattern SLOT = Pattern.compile("<([a-z]+):([A-Za-z|]+)([+&]?)>");

  private static Map<String, String> kindClasses() {
    Map<String, String> classes = new TreeMap<>();
    for (EntityType type : EntityType.values()) {
      StringBuilder kinds = new StringBuilder();
      for (EntityType below : EntityType.values()) {
        if (below.isA(type)) {
          kinds.append(kind(below));
        }
      }
      classes.put(type.localName(), kinds.toString());
    }
    classes.put("Post", String.valueOf(ElementKind.POST.character()));
    classes.put("Title", String.valueOf(ElementKind.TITLE.character()));
    classes.put("Date", String.valueOf(ElementKind.DATE.character()));
    return classes;
  }

  static char kind(EntityType type) {
    return (char) (KINDS + TYPES.indexOf(type));
  }

  /** The kinds of elements that are no entities. */
  enum ElementKind {
    POST('\uE0F0'),
    TITLE('\uE0F1'),
    DATE('\uE0F2');

    private final char character;

    ElementKind(char character) {
      this.character = character;
    }

    char character() {
      return character;
    }
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  static CompiledPattern of(String source) {
    StringBuilder regex = new StringBuilder();
    List<String> slots = new ArrayList<>();
    List<Long> kinds = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    String firstKinds = "";
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '<') {
        var slot = SLOT.matcher(source).region(at, source.length());
        if (!slot.lookingAt()) {
          throw new IllegalArgumentException("no slot at " + at + " of: " + source);
        }
        regex.append(slotRegex(slot.group(1), slot.group(2), slot.group(3)));
        if (slots.isEmpty()) {
          firstKinds = kindsOf(slot.group(2));
        }
        slots.add(slot.group(1));
        kinds.add(
            kindsOf(slot.group(2))
                .chars()
                .mapToLong(k -> Requirement.bit((char) k))
                .reduce(0, (a, b) -> a | b));
        at = slot.end();
      } else if (c == '{') {
        int end = source.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("no } behind " + at + " of: " + source);
        }
        String alternatives = source.substring(at + 1, end);
        regex.append("(?:").append(alternatives(alternatives)).append(')');
        at = end + 1;
        if (at < source.length() && source.charAt(at) == '?') {
          regex.append('?');
          at++;
        } else {
          words.add(List.of(alternatives.split("\\|", -1)));
        }
      } else if (c == '~') {
        int length = 1;
        while (at + length < source.length() && source.charAt(at + length) == '~') {
          length++;
        }
        regex.append(gap(length, firstKinds));
        at += length;
      } else {
        regex.append(literal(c));
        at++;
      }
    }
    boolean seesPosts =
        source.contains(":Post") || source.contains(":Title") || source.contains("&>");
    return new CompiledPattern(
        Pattern.compile(regex.toString()),
        List.copyOf(slots),
        seesPosts,
        new Requirement(kinds, words),
        beginning(source));
  }

  /** What the first element, words or character of a pattern say of where it may begin. */
  private static Beginning beginning(String source) {
    var slot = SLOT.matcher(source);
    if (slot.lookingAt()) {
      String posts =
          slot.group(3).equals("&")
              ? "" + ElementKind.POST.character() + ElementKind.TITLE.character()
              : "";
      return Beginning.withOneOf(kindsOf(slot.group(2)) + posts);
    }
    int end = source.indexOf('}');
    if (source.startsWith("{") && !source.startsWith("?", end + 1)) {
      List<String> words = List.of(source.substring(1, end).split("\\|", -1));
      return words.contains("")
          ? Beginning.anywhere()
          : Beginning.withOneOf(words.stream().map(w -> w.substring(0, 1)).collect(joining()));
    }
    return Beginning.anywhere();
  }

  private static String kindsOf(String types) {
    StringBuilder kinds = new StringBuilder();
    for (String type : types.split("\\|", -1)) {
      String of = KIND_CLASSES.get(type);
      if (of == null) {
        throw new IllegalArgumentException("no class of the ontology: " + type);
      }
      kinds.append(of);
    }
    return kinds.toString();
  }

  private static String slotRegex(String name, String types, String listMark) {
    String element = "[" + kindsOf(types) + "]" + NUMBER;
    String otherName = "(?:[（(]" + element + "[）)])?";
    String members =
        switch (listMark) {
          case "+" -> otherName + "(?:" + SEPARATOR + element + otherName + ")*";
          case "&" -> otherName + "(?:" + SEPARATOR + POSTS + element + otherName + ")*";
          default -> "";
        };
    String posts = listMark.equals("&") ? POSTS : "";
    return posts + "(?<" + name + ">" + element + members + ")";
  }

  private static String alternatives(String words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words.split("\\|", -1)) {
      quoted.add(Pattern.quote(word));
    }
    return String.join("|", quoted);
  }

  /** So many characters; the widest gap holds no further element of the first slot's classes. */
  private static String gap(int length, String firstKinds) {
    return switch (length) {
      case 1 -> "[^，。；！？：\\n]{0,12}?";
      case 2 -> "[^。；！？\\n]{0,40}?";
      case 3 -> "[^\\n]{0,160}?";
      default -> "[^\uF8FF" + firstKinds + "]{0,600}?";
    };
  }

  private static String literal(char c) {
    return switch (c) {
      case '^' -> "^";
      case '$' -> "$";
      case '¶' -> "\\n";
      case ' ' -> "[ 　]*";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
