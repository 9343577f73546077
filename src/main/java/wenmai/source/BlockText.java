package wenmai.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of an XHTML document, a block a line.
 *
 * <p>Scripts, styles, forms, navigation, asides and footers are left out.
 */
final class BlockText extends DefaultHandler {
  /** The kinds of documents that are rendered as XHTML. */
  enum Kind {
    /** White space is one space, none between Chinese characters that a line end parts. */
    WEB_PAGE,
    /** White space stands as it is; a line end ends a line. */
    WORD_DOCUMENT,
    /** As in a Word document, with a blank line behind each paragraph that the page shows. */
    PRINTED_PAGE
  }

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "br",
          "caption",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "td",
          "th",
          "tr",
          "ul");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "button",
          "select",
          "textarea",
          "svg",
          "iframe",
          "object");
  private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’]";
  private static final Pattern WRAP_IN_CHINESE =
      Pattern.compile("(?<=" + CHINESE + ")[ \\t]*[\\r\\n]\\s*(?=" + CHINESE + ")");
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");

  private final Kind kind;
  private final int maxCharacters;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private int leftOut;
  private int preformatted;
  private boolean inTitle;
  private boolean inHeading;
  private boolean hasHeading;
  private boolean overflowed;

  BlockText(Kind kind, int maxCharacters) {
    this.kind = kind;
    this.maxCharacters = maxCharacters;
  }

  /** The text up to here; a web page without an {@code h1} begins with its title. */
  String text() {
    endLine();
    String body = text.toString();
    String heading = tidy(title);
    boolean headed =
        hasHeading || body.lines().anyMatch(l -> l.length() > 1 && heading.startsWith(l));
    return kind != Kind.WEB_PAGE || heading.isEmpty() || headed ? body : heading + "\n" + body;
  }

  /** Whether it stopped because there was more text than allowed. */
  boolean overflowed() {
    return overflowed;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    String element = localName.toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(element)) {
      endLine();
    }
    switch (element) {
      case "title" -> inTitle = true;
      case "h1" -> inHeading = true;
      case "pre" -> preformatted++;
      default -> leftOut += LEFT_OUT.contains(element) ? 1 : 0;
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    String element = localName.toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(element)) {
      endLine();
    }
    switch (element) {
      case "title" -> inTitle = false;
      case "h1" -> inHeading = false;
      case "pre" -> preformatted--;
      case "p" -> endParagraph();
      default -> leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (inTitle) {
      title.append(characters, start, length);
      return;
    }
    if (leftOut > 0) {
      return;
    }
    if (text.length() + line.length() + length > maxCharacters) {
      overflowed = true;
      throw new SAXException("more than " + maxCharacters + " characters");
    }
    boolean keepsLines = kind != Kind.WEB_PAGE || preformatted > 0;
    for (int i = start; i < start + length; i++) {
      if (keepsLines && characters[i] == '\n') {
        endLine();
      } else {
        line.append(characters[i]);
      }
    }
  }

  /** The line ends of a printed page are reported as ignorable. */
  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    if (kind == Kind.PRINTED_PAGE) {
      characters(characters, start, length);
    }
  }

  private void endLine() {
    String tidy = tidy(line);
    line.setLength(0);
    if (!tidy.isBlank()) {
      text.append(tidy).append('\n');
      hasHeading |= inHeading;
    }
  }

  private void endParagraph() {
    if (kind == Kind.PRINTED_PAGE && text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
      text.append('\n');
    }
  }

  private String tidy(CharSequence raw) {
    if (kind != Kind.WEB_PAGE) {
      return raw.toString().stripTrailing();
    }
    String unwrapped = WRAP_IN_CHINESE.matcher(raw).replaceAll("");
    return WHITE_SPACE.matcher(unwrapped).replaceAll(" ").trim();
  }
}
