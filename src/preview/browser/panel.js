// The panel at the bottom of the page: which edition this is, and what is wrong. Closed it is a small tab. It lives in
// a tree of its own, so that neither its style nor that of the page reaches the other.

class Panel extends HTMLElement {
  #said = { edition: '', choices: [], file: null, is_last_good: false, here: [], elsewhere: [], further: 0, is_looking: false, editing: null };
  #state = { open: false, byItself: false, side: 'left', dismissed: [], ...memory.get('panel') };
  #parts = {};
  #isNew = true;
  isMissing = false;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    const parts = this.#parts;
    parts.tab = element('button', { type: 'button', class: 'tab', 'aria-controls': 'sheet', 'data-key': 'tab', click: () => this.#toggle() });
    parts.sheet = element('div', { id: 'sheet', class: 'sheet' });
    parts.told = element('p', { class: 'told', role: 'status' });
    parts.counted = element('p', { class: 'vh', role: 'status' });
    root.append(
      element('section', { 'aria-label': WORDS.name, lang: 'en', dir: 'ltr', keydown: (event) => this.#key(event) }, parts.tab, parts.sheet, parts.counted),
    );
    // The tab may take several lines.
    new ResizeObserver(() => this.style.setProperty('--tab', `${parts.tab.offsetHeight + 16}px`)).observe(parts.tab);
    // After a reload it is there at once, as it was.
    const last = memory.get('said');
    if (last?.page === location.pathname) this.#said = last.said;
    this.#draw();
  }

  /** The preview says this of the page from now on. */
  say(said) {
    if (!this.#isNew && JSON.stringify(said) === JSON.stringify(this.#said)) return;
    const before = this.#said;
    this.#said = said;
    memory.set('said', { page: location.pathname, said: { ...said, elsewhere: said.elsewhere.slice(0, MOST_LISTED) } });
    this.#openOrClose();
    this.#draw();
    this.#count(before);
    this.#isNew = false;
  }

  /** The problems for which the panel opens by itself: errors here, or anywhere where there is no page. */
  get #urgent() {
    const { here, elsewhere } = this.#said;
    const concerned = this.isMissing ? [...here, ...elsewhere] : here;
    return concerned.filter((problem) => problem.severity === 'error').map(identity);
  }

  #openOrClose() {
    const state = this.#state;
    const urgent = this.#urgent;
    state.dismissed = state.dismissed.filter((known) => urgent.includes(known));
    if (urgent.some((problem) => !state.dismissed.includes(problem))) {
      if (!state.open) Object.assign(state, { open: true, byItself: true });
    } else if (state.byItself && urgent.length === 0) {
      Object.assign(state, { open: false, byItself: false });
    }
    this.#keep();
  }

  #toggle() {
    const state = this.#state;
    const open = !state.open;
    // Who closes it has seen these.
    Object.assign(state, { open, byItself: false, dismissed: open ? [] : this.#urgent });
    this.#keep();
    this.#draw();
    this.#parts.tab.focus();
  }

  #key(event) {
    if (event.key !== 'Escape' || !this.#state.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.#toggle();
  }

  #keep() {
    memory.set('panel', this.#state);
  }

  /** Says how many problems there are, where that is another number than before. */
  #count(before) {
    const { here } = this.#said;
    const was = before.here.map(identity).join('\n');
    if (here.map(identity).join('\n') === was && !(this.#isNew && here.length > 0)) return;
    this.#parts.counted.textContent = here.length === 0 ? WORDS.mended : WORDS.here(here.length);
  }

  #draw() {
    const { tab, sheet } = this.#parts;
    const { open, side } = this.#state;
    const { edition, here, elsewhere, further = 0 } = this.#said;
    this.dataset.side = side;
    const scroll = sheet.scrollTop;
    const focus = this.shadowRoot.activeElement?.dataset.key;
    const unfolded = sheet.querySelector('details')?.open;
    const worst = here.some((problem) => problem.severity === 'error') ? 'error' : here.length > 0 ? 'warning' : '';
    tab.setAttribute('aria-expanded', String(open));
    tab.dataset.worst = worst;
    const count = WORDS.inShort(here.length, elsewhere.length + further);
    tab.replaceChildren(
      element('span', { class: 'edition' }, edition || WORDS.edition),
      count ? ' ' : '',
      count ? element('span', { class: 'count' }, count) : '',
      element('span', { class: 'sign', 'aria-hidden': 'true' }, open ? '▾' : '▴'),
    );
    sheet.hidden = !open;
    sheet.replaceChildren(...(open ? this.#contents(unfolded) : []));
    sheet.scrollTop = scroll;
    if (focus && focus !== 'tab') {
      const again = [...sheet.querySelectorAll('[data-key]')].find((it) => it.dataset.key === focus);
      (again ?? tab).focus({ preventScroll: true });
    }
  }

  #contents(unfolded) {
    const { edition, file, is_last_good, here, elsewhere, further = 0, is_looking, editing } = this.#said;
    const open = editing ? (place) => this.#edit(place) : undefined;
    const { side } = this.#state;
    const away = side === 'left' ? 'right' : 'left';
    const otherSide = () => {
      this.#state.side = away;
      this.#keep();
      this.#draw();
    };
    // The edition is said by the tab already.
    return [
      element(
        'header',
        {},
        element('h2', {}, this.isMissing && here.length === 0 ? WORDS.everywhere(elsewhere.length + further) : WORDS.here(here.length)),
        element('button', { type: 'button', 'data-key': 'side', click: otherSide }, away === 'left' ? WORDS.toTheLeft : WORDS.toTheRight),
        element('button', { type: 'button', 'data-key': 'close', click: () => this.#toggle() }, WORDS.close),
      ),
      is_last_good && element('p', { class: 'last-good' }, WORDS.lastGood),
      here.length > 0 && listOf(here, open),
      elsewhere.length > 0 && this.#elsewhere(elsewhere, further, open, unfolded),
      is_looking && element('p', { class: 'looking' }, WORDS.looking),
      file && open && element('p', {}, element('button', { type: 'button', 'data-key': 'page', click: () => open({ file, line: 1, column: 1 }) }, WORDS.editPage), ' ', element('code', {}, file)),
      this.#parts.told,
      this.#editions(),
    ].filter(Boolean);
  }

  #elsewhere(problems, further, open, unfolded) {
    if (this.isMissing) return listOf(problems, open, further);
    const fill = ({ target }) => {
      if (target.open && target.children.length === 1) target.append(listOf(problems, open, further));
    };
    const details = element('details', { toggle: fill }, element('summary', { 'data-key': 'elsewhere' }, WORDS.elsewhere(problems.length + further)));
    if (unfolded) {
      details.append(listOf(problems, open, further));
      details.open = true;
    }
    return details;
  }

  #editions() {
    const { choices } = this.#said;
    if (choices.length === 0) return undefined;
    const at = choices.findIndex((choice) => choice.is_chosen);
    const step = (choice, words, key) =>
      choice && element('button', { type: 'button', 'data-key': key, click: () => choose(choice.name) }, words(choice.words));
    const listed = choices.map((choice) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', 'data-key': `edition ${choice.name}`, 'aria-current': choice.is_chosen && 'true', click: () => choose(choice.name) },
          choice.words,
        ),
        choice.note ? ` ${choice.note}` : '',
      ),
    );
    return element(
      'div',
      { class: 'editions' },
      element('h3', {}, WORDS.editions),
      element('p', {}, ...[step(choices[at - 1], WORDS.previous, 'previous'), ' ', at >= 0 && step(choices[at + 1], WORDS.next, 'next')].filter(Boolean)),
      element('ol', { role: 'list' }, ...listed),
    );
  }

  async #edit({ file, line, column }) {
    const { told } = this.#parts;
    const asked = new URLSearchParams({ file, line, column, key: this.#said.editing.key });
    told.textContent = '';
    try {
      const answer = await fetch(`/.candour/edit?${asked}`);
      const words = (await answer.text()).trim();
      told.textContent = answer.ok ? WORDS.opened(file) : words || WORDS.notOpened;
    } catch {
      told.textContent = WORDS.noAnswer;
    }
  }
}

/** Shows another edition, here and in every other tab of this preview. */
function choose(name) {
  document.cookie = `candour-edition-${location.port || 80}=${encodeURIComponent(name)}; path=/; SameSite=Strict`;
  reload();
}

customElements.define('candour-panel', Panel);

