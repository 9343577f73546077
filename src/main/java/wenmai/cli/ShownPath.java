package wenmai.cli;

/** A path as a terminal shows it: one line, in the order in which it is written. */
final class ShownPath {
  private ShownPath() {}

  /** The path, with {@code \n} for a line end and the number of what shows as nothing. */
  static String of(String path) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\n') {
        shown.append("\\n");
      } else if (isUnseen(c)) {
        shown.append("\\u%04X".formatted((int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
