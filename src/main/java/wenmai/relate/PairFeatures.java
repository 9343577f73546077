package wenmai.relate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.learn.FeatureVector;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.relate.PairSequence.Symbol;

/** What the judge of facts sees of a pair of elements. */
final class PairFeatures {
  private static final int SHORT_GAP = 5;

  private final List<Element> elements;
  private final ModalWords modalWords;
  private final Map<String, Integer> mentionsOfEntity = new TreeMap<>();
  private final FeatureVector features = new FeatureVector();

  PairFeatures(List<Element> elements, ModalWords modalWords) {
    this.elements = elements;
    this.modalWords = modalWords;
    for (Element element : elements) {
      if (element instanceof Element.Named named) {
        mentionsOfEntity.merge(named.entity().id(), 1, Integer::sum);
      }
    }
  }

  /**
   * The features of a pair; the vector is used again for the next.
   *
   * @param pair the pair, the first element first in the text
   * @param forward the facts that rules read of the first about the second
   * @param backward the facts that rules read of the second about the first
   */
  FeatureVector of(Pair pair, List<Fact> forward, List<Fact> backward) {
    features.clear();
    Element first = elements.get(pair.first());
    Element second = elements.get(pair.second());
    int one = kind(first);
    int two = kind(second);
    int types = one * 31 + two;
    int families =
        PairSequence.family(first).name().hashCode() * 31
            + PairSequence.family(second).name().hashCode();
    features.add(1, types);
    features.add(2, families);
    rules(forward, backward, families);
    features.add(3, types, frequency(first), frequency(second));
    features.add(4, pair.relation().name().hashCode(), types);
    switch (pair.relation()) {
      case SENTENCE -> sentence(pair, types, families);
      case LATER -> later(pair, types, families);
    }
    return features;
  }

  private static int kind(Element element) {
    return element instanceof Element.Named named ? named.entity().type().name().hashCode() : 60;
  }

  private int frequency(Element element) {
    return element instanceof Element.Named named
        ? Math.min(3, mentionsOfEntity.getOrDefault(named.entity().id(), 0))
        : 0;
  }

  private void rules(List<Fact> forward, List<Fact> backward, int families) {
    features.add(10, forward.isEmpty() ? 0 : 1, backward.isEmpty() ? 0 : 1, families);
    for (Fact fact : forward) {
      features.add(11, fact.rule());
      features.add(12, fact.predicate().name().hashCode());
    }
    for (Fact fact : backward) {
      features.add(13, fact.rule());
      features.add(14, fact.predicate().name().hashCode());
    }
  }

  private void sentence(Pair pair, int types, int families) {
    PairSequence row = pair.sequence();
    List<Symbol> symbols = row.symbols();
    int a = row.indexOf(pair.first());
    int b = row.indexOf(pair.second());
    int aTail = row.endOfList(a, 1, elements);
    int aHead = row.endOfList(a, -1, elements);
    int bHead = row.endOfList(b, -1, elements);
    int bTail = row.endOfList(b, 1, elements);
    boolean listed = aTail >= b;
    features.add(20, listed ? 1 : 0, families);
    if (listed) {
      aTail = a;
      bHead = b;
    }
    gap(30, symbols, a, b, types, families);
    if (aTail != a || bHead != b) {
      gap(50, symbols, aTail, bHead, types, families);
    } else {
      gap(50, symbols, a, b, types, families);
    }
    around(70, symbols, aHead, bTail, types, families);
    around(80, symbols, a, b, types, families);
    clause(symbols, a, b, families);
  }

  /** What stands between two symbols. */
  private void gap(int kind, List<Symbol> symbols, int a, int b, int types, int families) {
    int items = 0;
    int commas = 0;
    int sameAsFirst = 0;
    int sameAsSecond = 0;
    EntityType familyOfFirst = PairSequence.family(elements.get(symbols.get(a).element()));
    EntityType familyOfSecond = PairSequence.family(elements.get(symbols.get(b).element()));
    StringBuilder text = new StringBuilder();
    String lastVerb = "";
    int itemsBehindVerb = 0;
    String previous = "";
    for (int i = a + 1; i < b; i++) {
      Symbol symbol = symbols.get(i);
      if (symbol.isElement()) {
        items++;
        itemsBehindVerb++;
        EntityType family = PairSequence.family(elements.get(symbol.element()));
        sameAsFirst += family == familyOfFirst ? 1 : 0;
        sameAsSecond += family == familyOfSecond ? 1 : 0;
        features.add(kind + 1, family.name().hashCode(), families);
      } else {
        commas += symbol.text().equals("，") || symbol.text().equals("；") ? 1 : 0;
        if (!symbol.isMark()) {
          features.add(kind + 2, symbol.text().hashCode(), families);
        }
        if (symbol.isVerb()) {
          features.add(kind + 3, symbol.text().hashCode(), types);
          lastVerb = symbol.text();
          itemsBehindVerb = 0;
        }
        features.add(kind + 4, previous.hashCode(), symbol.text().hashCode(), families);
      }
      previous = symbol.text();
      if (i - a <= SHORT_GAP) {
        text.append(symbol.text()).append('|');
      }
    }
    int length = b - a - 1;
    features.add(kind + 5, Math.min(length, 12), families);
    features.add(kind + 6, Math.min(items, 4), Math.min(commas, 3), families);
    if (length <= SHORT_GAP) {
      features.add(kind + 7, text.toString().hashCode(), types);
    }
    features.add(kind + 8, lastVerb.hashCode(), Math.min(itemsBehindVerb, 2), families);
    features.add(kind + 9, Math.min(sameAsFirst, 2), Math.min(sameAsSecond, 2), families);
    features.add(kind + 10, text(symbols, a + 1, b), families);
    features.add(kind + 11, text(symbols, b - 1, a), families);
    features.add(kind + 12, text(symbols, a + 1, b), text(symbols, b - 1, a), families);
  }

  /** The text of a symbol between the pair, or nothing where there is none. */
  private static int text(List<Symbol> symbols, int index, int limit) {
    return index == limit ? 0 : symbols.get(index).text().hashCode();
  }

  private void around(int kind, List<Symbol> symbols, int a, int b, int types, int families) {
    int before = symbol(symbols, a - 1);
    int behind = symbol(symbols, b + 1);
    features.add(kind + 1, before, families);
    features.add(kind + 2, behind, families);
    features.add(kind + 3, symbol(symbols, a - 2), before, families);
    features.add(kind + 4, behind, symbol(symbols, b + 2), families);
    features.add(kind + 5, before, behind, types);
    String verb = "";
    for (int i = b + 1; i < symbols.size() && i <= b + 6; i++) {
      if (symbols.get(i).isElement() || symbols.get(i).isMark()) {
        break;
      }
      if (symbols.get(i).isVerb()) {
        verb = symbols.get(i).text();
        break;
      }
    }
    features.add(kind + 6, verb.hashCode(), families);
    features.add(kind + 7, verb.hashCode(), before, families);
  }

  private static int symbol(List<Symbol> symbols, int index) {
    return index < 0 || index >= symbols.size() ? 0 : symbols.get(index).text().hashCode();
  }

  private void clause(List<Symbol> symbols, int a, int b, int families) {
    boolean first = true;
    for (int i = 0; i < a; i++) {
      first &= !symbols.get(i).isElement();
    }
    features.add(90, first ? 1 : 0, Math.min(a, 3), families);
    for (int i = 0; i < b; i++) {
      String word = symbols.get(i).text();
      if (modalWords.contains(word)) {
        features.add(91, word.hashCode(), i > a ? 1 : 0, families);
      }
    }
  }

  private void later(Pair pair, int types, int families) {
    List<Symbol> symbols = pair.sequence().symbols();
    int b = pair.sequence().indexOf(pair.second());
    features.add(100, pair.distance(), families);
    features.add(101, pair.topic().name().hashCode(), families);
    int bHead = pair.sequence().endOfList(b, -1, elements);
    int bTail = pair.sequence().endOfList(b, 1, elements);
    int items = 0;
    for (int i = Math.max(0, bHead - 14); i < bHead; i++) {
      Symbol symbol = symbols.get(i);
      if (symbol.isElement()) {
        items++;
        features.add(102, kind(elements.get(symbol.element())), families);
      } else if (!symbol.isMark()) {
        features.add(103, symbol.text().hashCode(), families);
        if (symbol.isVerb()) {
          features.add(104, symbol.text().hashCode(), types);
        }
      }
    }
    features.add(105, Math.min(items, 3), families);
    features.add(106, symbol(symbols, bHead - 1), families);
    features.add(107, symbol(symbols, bTail + 1), families);
    features.add(108, symbol(symbols, bHead - 2), symbol(symbols, bHead - 1), families);
    features.add(109, symbol(symbols, 0), symbol(symbols, 1), families);
    features.add(110, symbol(symbols, bTail + 1), symbol(symbols, bTail + 2), families);
  }
}
