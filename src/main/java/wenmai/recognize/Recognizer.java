package wenmai.recognize;

import java.util.List;
import wenmai.model.Mention;

/** A finder of one kind of mention; it may build upon what recognisers before it found. */
public interface Recognizer {
  /** The name that its mentions carry, such as {@code place}. */
  String name();

  /** The mentions of this kind in a draft; they may overlap each other and earlier ones. */
  List<Mention> recognize(Draft draft);
}
