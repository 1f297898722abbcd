/** What all consoles share: shortcuts, sorting, what is not saved yet, and what to do with a part that fails. */

const words = document.documentElement.dataset;

/* Parts that fail say so in their own place; a whole page that came with an error is shown as a page. */
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr, requestConfig } = event.detail;
  const asker = requestConfig?.elt ?? event.target;
  if (xhr.status < 400) {
    asker.classList?.remove('waiting');
    return;
  }
  if (asker.matches?.('[data-silent], [data-part]')) {
    event.detail.shouldSwap = false;
    event.detail.isError = false;
    unreachable(asker);
  } else if (/<html[\s>]/i.test(event.detail.serverResponse)) {
    event.detail.target = document.body;
    event.detail.swapOverride = 'innerHTML';
    event.detail.selectOverride = 'unset';
  }
});
document.addEventListener('htmx:sendError', event => unreachable(event.target));
document.addEventListener('htmx:timeout', event => unreachable(event.target));

function unreachable(part) {
  part.querySelector?.('[data-unreachable]')?.removeAttribute('hidden');
  part.classList?.add('settled');
}

/* A part of Home shows once those before it are there, so that nothing moves; nobody waits long for one. */
setTimeout(() => document.querySelector('main.home')?.classList.add('late'), 3000);

/* Shortcuts: <button data-key="a">Confirm 18 <kbd>A</kbd></button>. They can be switched off (WCAG 2.1.4). */
const OFF = 'leadwell.shortcuts';
const typing = target => target.closest?.('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog');

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)
      || localStorage.getItem(OFF)) return;
  if (event.key === '?') return showShortcuts();
  const key = event.key.toLowerCase();
  const wanted = [...document.querySelectorAll('[data-key]')].find(one => one.dataset.key.toLowerCase() === key
    && !one.disabled && one.getClientRects().length > 0);
  if (!wanted || (key === 'enter' && event.target.closest?.('a, button, summary'))) return;
  event.preventDefault();
  wanted.matches('input, select, textarea') ? wanted.focus() : wanted.click();
});

function showShortcuts() {
  const keyed = [...document.querySelectorAll('[data-key]')].filter(one => one.getClientRects().length > 0);
  if (keyed.length === 0) return;
  const dialog = document.createElement('dialog');
  const list = document.createElement('ul');
  list.className = 'rows';
  for (const one of keyed) {
    const row = document.createElement('li');
    const key = document.createElement('kbd');
    key.textContent = one.dataset.key.toUpperCase();
    const name = one.cloneNode(true);
    name.querySelectorAll('kbd, .unseen').forEach(inner => inner.remove());
    row.append(one.getAttribute('aria-label') ?? name.textContent.trim(), key);
    list.append(row);
  }
  const close = document.createElement('button');
  close.className = 'button small';
  close.textContent = words.close;
  close.addEventListener('click', () => dialog.close());
  const head = document.createElement('header');
  const title = document.createElement('h2');
  title.textContent = words.shortcuts;
  head.append(title, close);
  dialog.setAttribute('aria-label', words.shortcuts);
  dialog.append(head, list);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function shortcutsSwitch(label) {
  const box = label.querySelector('input');
  label.hidden = !document.querySelector('[data-key]');
  box.checked = !localStorage.getItem(OFF);
  box.addEventListener('change', () => box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off'));
}

/* A step that asks is closed by Esc, and one is back where it was opened. */
document.addEventListener('keydown', event => {
  const asking = event.key === 'Escape' && event.target.closest?.('details.confirm[open]');
  if (!asking) return;
  asking.open = false;
  asking.querySelector('summary').focus();
});

/* <form data-unsaved>: leaving asks, and [data-saved] says so, until the form is sent. */
document.addEventListener('input', event => {
  const form = event.target.form?.closest('form[data-unsaved]');
  if (!form) return;
  form.dataset.unsaved = 'yes';
  document.querySelectorAll('[data-saved]').forEach(note => { note.textContent = words.unsaved; });
});
document.addEventListener('submit', event => { if (event.target.dataset) delete event.target.dataset.unsaved; });
addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-unsaved="yes"]')) event.preventDefault();
});

/* <table data-sort>: a whole table in one page sorts in place; a paged one has links to the server instead. */
function sortable(table) {
  if (table.dataset.sort === 'ready') return;
  table.dataset.sort = 'ready';
  [...table.tHead.rows[0].cells].forEach((cell, column) => {
    if (cell.matches('[data-fixed]') || !cell.textContent.trim()) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    if (!cell.ariaSort) cell.ariaSort = 'none';
    button.addEventListener('click', () => sort(table, cell, column));
  });
}

function sort(table, head, column) {
  const up = head.ariaSort !== 'ascending';
  for (const cell of table.tHead.rows[0].cells) if (cell.ariaSort) cell.ariaSort = 'none';
  head.ariaSort = up ? 'ascending' : 'descending';
  const value = row => row.cells[column]?.dataset.value ?? row.cells[column]?.textContent.trim() ?? '';
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const body = table.tBodies[0];
  const compare = (a, b) => isFinite(a) && isFinite(b) && a !== '' && b !== '' ? a - b : order.compare(a, b);
  body.append(...[...body.rows].sort((a, b) => compare(value(a), value(b)) * (up ? 1 : -1)));
}

function prepare(root) {
  root.querySelectorAll?.('table[data-sort]').forEach(sortable);
  root.querySelectorAll?.('label[data-shortcuts]').forEach(shortcutsSwitch);
}
prepare(document);
document.addEventListener('htmx:load', event => prepare(event.detail.elt));
