/** Linear classifiers over hashed features: learning, storing and using them. */
@org.jspecify.annotations.NullMarked
package wenmai.learn;
