/** The command line: commands, help and messages in Chinese and English, exit codes. */
@org.jspecify.annotations.NullMarked
package wenmai.cli;
