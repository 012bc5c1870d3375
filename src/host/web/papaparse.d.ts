/** What is asked of Papa Parse; its own types bring those of Node.js along (tsconfig.json, `paths`). */
declare const Papa: {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as its own types have it
  parse<Row>(
    text: string,
    options: {
      readonly delimiter: string;
      readonly newline: '\n' | '\r';
      readonly step: (
        result: { readonly data: Row; readonly meta: { readonly cursor: number } },
        parser: { abort(): void },
      ) => void;
    },
  ): void;
};
export default Papa;
