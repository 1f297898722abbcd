/** Painting in the week: drag with a mouse or pen over half-hours, move between them with the arrow keys. Everything
 * here is also a plain form: one press on a half-hour paints it, a press on a block opens it. */

const grid = () => document.querySelector('form[data-grid]');
let painting = null;

function places() {
  return [...grid().querySelectorAll('[data-starts]')];
}

function mark(place) {
  if (!place || painting.touched.has(place)) return;
  painting.touched.add(place);
  place.setAttribute('aria-selected', 'true');
  place.classList.add('selected');
}

function placeAt(event) {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest('form[data-grid] [data-starts]');
}

document.addEventListener('pointerdown', event => {
  const place = event.target.closest?.('form[data-grid] [data-starts]');
  if (!place || event.button !== 0 || event.pointerType === 'touch') return;
  painting = { first: place, touched: new Set(), moved: false };
});

document.addEventListener('pointermove', event => {
  if (!painting) return;
  const place = placeAt(event);
  if (!painting.moved && place === painting.first) return;
  painting.moved = true;
  event.preventDefault();
  mark(painting.first);
  // Fast strokes skip places: those between in the same column are meant too.
  const all = places();
  const from = all.indexOf(painting.last ?? painting.first);
  const to = all.indexOf(place);
  if (to >= 0 && place.parentElement === (painting.last ?? painting.first).parentElement) {
    all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(mark);
  }
  mark(place);
  if (place) painting.last = place;
});

document.addEventListener('pointerup', () => {
  if (!painting) return;
  const done = painting;
  painting = null;
  if (!done.moved) return;
  swallowNextClick();
  send([...done.touched].flatMap(place => place.dataset.starts.split(',')));
});

document.addEventListener('pointercancel', () => {
  painting?.touched.forEach(place => { place.removeAttribute('aria-selected'); place.classList.remove('selected'); });
  painting = null;
});

function swallowNextClick() {
  const swallow = event => { event.preventDefault(); event.stopPropagation(); };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
}

function send(starts) {
  const form = grid();
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'blocks';
  field.value = starts.join(',');
  form.append(field);
  form.requestSubmit();
}

/* The category is chosen in place; the address of the page keeps what it was. */
document.addEventListener('click', event => {
  const chip = event.target.closest?.('form[data-palette] button[name="with"]');
  if (!chip) return;
  event.preventDefault();
  chip.form.querySelectorAll('button[name="with"]').forEach(one => one.setAttribute('aria-pressed', String(one === chip)));
  document.querySelectorAll('[data-paint], [data-with]').forEach(field => { field.value = chip.value; });
});

/* One stop of the tab key for the whole grid; arrows move inside it. */
function rove() {
  const form = grid();
  if (!form) return;
  const all = places();
  const current = all.find(place => place.matches('[aria-current="true"]')) ?? all[0];
  all.forEach(place => { place.tabIndex = place === current ? 0 : -1; });
}

document.addEventListener('keydown', event => {
  const place = event.target.closest?.('form[data-grid] [data-starts]');
  if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(place, event.key);
  if (!next) return;
  event.preventDefault();
  places().forEach(one => { one.tabIndex = one === next ? 0 : -1; });
  next.focus();
});

function neighbour(place, key) {
  const column = [...place.parentElement.querySelectorAll('[data-starts]')];
  const at = column.indexOf(place);
  if (key === 'ArrowDown') return column[at + 1];
  if (key === 'ArrowUp') return column[at - 1];
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const days = [...grid().querySelectorAll('.day')].filter(day => day.querySelector('[data-starts]'));
  const day = days[days.indexOf(place.parentElement) + (key === 'ArrowRight' ? 1 : -1)];
  if (!day) return null;
  const top = place.getBoundingClientRect().top;
  return [...day.querySelectorAll('[data-starts]')].reduce((best, one) =>
    Math.abs(one.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? one : best);
}

rove();
document.addEventListener('htmx:load', rove);
