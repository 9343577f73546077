package wenmai.relate;

import java.util.List;

/**
 * What a stretch must hold for a pattern to stand in it: a cheap test before the expensive one.
 *
 * @param kinds for each slot, the kinds of elements of which one must be there, a bit a kind
 * @param words for each group of words, those of which one must be there
 */
record Requirement(List<Long> kinds, List<List<String>> words) {
  Requirement {
    kinds = List.copyOf(kinds);
    words = List.copyOf(words);
  }

  /** The bit of a kind of element. */
  static long bit(char kind) {
    return 1L
        << (kind < CompiledPattern.ElementKind.POST.character()
            ? kind - CompiledPattern.KINDS
            : kind - CompiledPattern.ElementKind.POST.character() + 40);
  }

  /** Whether a stretch with elements of these kinds may match. */
  boolean isMet(long present) {
    for (int slot = 0; slot < kinds.size(); slot++) {
      if ((kinds.get(slot) & present) == 0) {
        return false;
      }
    }
    return true;
  }
}
