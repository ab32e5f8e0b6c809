// Stands for `citeproc` in the tests of src/; jest puts what scripts/trimmed-citeproc.cjs answers in its place.
