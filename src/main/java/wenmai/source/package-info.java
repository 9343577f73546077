/** Opens files of every format, with limits: a path goes in, text or a reason why not comes out. */
@org.jspecify.annotations.NullMarked
package wenmai.source;
