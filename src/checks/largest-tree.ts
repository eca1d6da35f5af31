/** In bytes: a larger file is not made into a tree, which takes many times its room. */
export const LARGEST_TREE = 16 * 1024 * 1024;
