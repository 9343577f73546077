package wenmai.relate;

import java.util.ArrayList;
import java.util.List;
import wenmai.model.EntityType;
import wenmai.model.Span;
import wenmai.model.Token;
import wenmai.recognize.Draft;

/**
 * A sentence as the judge of facts sees it: a row of symbols, each an element or a word.
 *
 * @param span the sentence's UTF-16 offsets in the article's clean text
 * @param symbols the symbols from left to right
 */
record PairSequence(Span span, List<Symbol> symbols) {
  private static final String JOINS = "、和与及以及暨同“”‘’《》";

  PairSequence {
    symbols = List.copyOf(symbols);
  }

  /**
   * A word, or an element in whose place no words are seen.
   *
   * @param span where it stands
   * @param element the element's number in the article, or -1 for a word
   * @param text the word, or the element's class
   * @param tag the word's part of speech, or empty
   */
  record Symbol(Span span, int element, String text, String tag) {
    boolean isElement() {
      return element >= 0;
    }

    boolean isVerb() {
      return tag.startsWith("v");
    }

    boolean isMark() {
      return tag.startsWith("w");
    }
  }

  /** The sequence of a sentence with these elements of the article in it, in order. */
  static PairSequence of(Draft draft, Span sentence, List<Element> elements, int first, int end) {
    List<Symbol> symbols = new ArrayList<>();
    int at = sentence.start();
    for (int number = first; number < end; number++) {
      Element element = elements.get(number);
      words(draft, at, element.span().start(), symbols);
      symbols.add(new Symbol(element.span(), number, kind(element), ""));
      at = element.span().end();
    }
    words(draft, at, sentence.end(), symbols);
    return new PairSequence(sentence, symbols);
  }

  private static void words(Draft draft, int start, int end, List<Symbol> symbols) {
    int at = start;
    while (at < end) {
      var token = draft.tokenStartingAt(at);
      if (token.isPresent() && token.get().span().end() <= end) {
        Token word = token.get();
        symbols.add(new Symbol(word.span(), -1, word.text(), word.tag()));
        at = word.span().end();
      } else {
        symbols.add(new Symbol(new Span(at, at + 1), -1, draft.text().substring(at, at + 1), ""));
        at++;
      }
    }
  }

  static String kind(Element element) {
    return element instanceof Element.Named named ? named.entity().type().localName() : "Date";
  }

  static EntityType family(Element element) {
    return element instanceof Element.Named named
        ? named.entity().type().family()
        : EntityType.AWARD;
  }

  /** The index of the symbol of an element. */
  int indexOf(int element) {
    for (int i = 0; i < symbols.size(); i++) {
      if (symbols.get(i).element() == element) {
        return i;
      }
    }
    throw new IllegalArgumentException("the sentence has no element " + element);
  }

  /** The index of the first or last symbol of the list (A、B和C) that a symbol stands in. */
  int endOfList(int index, int direction, List<Element> elements) {
    int last = index;
    EntityType family = family(elements.get(symbols.get(index).element()));
    for (int i = index + direction; i >= 0 && i < symbols.size(); i += direction) {
      Symbol symbol = symbols.get(i);
      if (symbol.isElement()) {
        if (family(elements.get(symbol.element())) != family) {
          break;
        }
        last = i;
      } else if (!JOINS.contains(symbol.text()) || Math.abs(i - last) > 3) {
        break;
      }
    }
    return last;
  }
}
