// Ways to spoil a page that its content security policy does not undo: script and style in files of their own.

/** A fault: this script, and this HTML at the end of main. */
export const withScript = (code, html = '') => atTheEnd(`${html}<script src="/~echo.js?${encodeURIComponent(code)}"></script>`);

/** A fault: this style, and this HTML at the end of main. */
export const withStyle = (css, html = '') => {
  const link = `<link rel="stylesheet" href="/~echo.css?${encodeURIComponent(css)}">`;
  return (text) => atTheEnd(html)(text.replace('</head>', `${link}</head>`));
};

/** A fault: this HTML at the end of main. */
export const atTheEnd = (html) => (text) => text.replace('</main>', `${html}</main>`);
