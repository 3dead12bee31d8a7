export { COLOUR } from "../../../server/drawing/colours.ts";
