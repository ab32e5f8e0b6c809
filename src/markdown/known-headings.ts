/** The names a section of maps of content goes by, in whatever case: MOCs, Linked MOCs, Maps of content, Mapas de contenido. */
export const MOCS_HEADING = /^(?:(?:linked|related|parent) )?mocs?$|^maps$|^maps? of contents?$|^mapas? de contenidos?$/i;

/** The same as the key of a field or a bold label: **MOCs**: …, MOC:: … */
export const MOCS_KEY = /^(?:mocs?|maps? of contents?|mapas? de contenidos?)$/i;
