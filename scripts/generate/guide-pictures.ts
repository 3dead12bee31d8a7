/** Where the picture of a tool lies, from the folder of the guide. */
export const pictureOf = (workspace: string, tool: string): string => `images/guide/${workspace}-${tool}.jpg`;
