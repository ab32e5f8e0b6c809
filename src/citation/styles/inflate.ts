// Imported on first use, and by name: of the whole package only this function comes into main.js.
export { inflateSync } from 'fflate';
