// The register of recommendations, filtered in place by force, theme, state and addressee.
//
// Without this script the whole list stands there. What is chosen stands in the address, so that it can be sent on.
'use strict';

const list = document.querySelector('[data-register]');
const parts = document.querySelector('.register-tools');
if (list && parts && list.children.length > 1) {
  const form = parts.content.querySelector('form').cloneNode(true);
  const status = form.querySelector('[role="status"]');
  const selects = [...form.querySelectorAll('select')];
  const entries = [...list.children];

  // A state is one word of several letters and spaces; everything else is a list of words.
  const fits = (entry, { name, value }) => {
    if (value === '') return true;
    const words = entry.dataset[name];
    return name === 'state' ? words === value : words.split(' ').includes(value);
  };
  const filter = () => {
    for (const entry of entries) entry.hidden = !selects.every((select) => fits(entry, select));
    const shown = entries.filter((entry) => !entry.hidden).length;
    status.textContent = status.dataset.shown.replace('{shown}', shown).replace('{all}', entries.length);
  };
  const tell = () => {
    const chosen = new URLSearchParams(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
    const query = chosen.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    // A word that no entry has chooses nothing.
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('change', () => { filter(); tell(); });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const select of selects) select.value = '';
    filter();
    tell();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
  list.before(form);
}
