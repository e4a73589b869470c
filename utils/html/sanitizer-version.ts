// Apart from the sanitizer itself: the worker stores the number and must not carry the library.

/** Raised with every change of what the sanitizer lets pass; stored with each revision. */
export const SANITIZER_VERSION = 1;
