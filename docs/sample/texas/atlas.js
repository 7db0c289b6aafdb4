// Switches map and list to another measure, year and unit, sorts the list and narrows it to words. Every number is on the page
// already; without this script the default stands and the list is whole. What is chosen stands in the address.
(() => {
  const NAME = '#map=';
  const form = document.getElementById('switch');
  const [measure, year, unit] = form.querySelectorAll('select');
  const say = form.dataset;
  const input = document.getElementById('search-for');
  const body = document.querySelector('#county-list tbody');
  const heads = [...document.querySelectorAll('#county-list thead th')];
  const rows = [...body.rows];
  const values = new Map(rows.map(row => [row, row.dataset.values.split(';').map(one => one.split(',').map(two => two.split(':')))]));
  let sorted = { column: 0, down: false };

  const fill = (text, words) => text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  const money = () => measure.selectedOptions[0].dataset.money || '';
  const count = number => number.toLocaleString(say.numbers, { maximumFractionDigits: 1 });
  const amount = number => money() + count(number);
  const plain = text =>
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  const text = value => {
    if (value === '') return say.absent;
    if (value === 'f') return say.few;
    if (value === 'w') return say.withheld;
    return value > 0 && value < 0.1 ? fill(say.under, { amount: amount(0.1) }) : amount(Number(value));
  };
  const shade = (value, breaks) => {
    if (value === 'f') return 'few';
    if (value === '' || value === 'w') return 'absent';
    return Number(value) === 0 ? 'none' : 'class-' + (1 + breaks.filter(least => least <= Number(value)).length);
  };
  const at = (row, kind) => values.get(row)[measure.selectedIndex][year.selectedIndex][kind];

  const years = () => {
    const kept = year.value;
    const labels = measure.selectedOptions[0].dataset.labels.split('|');
    year.replaceChildren(...labels.map((label, index) => new Option(label, index ? label.slice(0, 4) : 'all')));
    if ([...year.options].some(option => option.value === kept)) year.value = kept;
  };

  const draw = () => {
    const chosen = measure.selectedOptions[0].dataset;
    const of = list => list.split('|')[year.selectedIndex];
    const kind = unit.value === 'rate' ? 1 : 0;
    const breaks = chosen.breaks.split('|')[2 * kind + (year.selectedIndex ? 1 : 0)].split(' ').filter(Boolean).map(Number);
    rows.forEach(row => {
      [row.cells[1].textContent, row.cells[2].textContent] = [text(at(row, 0)), text(at(row, 1))];
      const value = at(row, kind);
      const path = document.getElementById('c' + row.dataset.id);
      if (path) {
        path.setAttribute('fill', `url(#${shade(value, breaks)})`);
        path.firstElementChild.textContent = `${row.cells[0].textContent}: ${text(value)}`;
      }
    });
    const words = { what: measure.selectedOptions[0].text, year: year.selectedOptions[0].text, residents: of(chosen.residents) };
    document.getElementById('map-title').textContent = words.what;
    document.getElementById('map-what').textContent = fill(kind ? say.rates : say.counts, words);
    document.getElementById('map-note').textContent = of(chosen.notes);
    document.querySelectorAll('#map [data-shade]').forEach((key, index) => {
      const [from, until] = [breaks[index - 1], breaks[index]].map(least => least === undefined ? '' : amount(least));
      key.textContent = index > breaks.length || !breaks.length ? ''
        : index === 0 ? fill(say.under, { amount: until }) : fill(until ? say.span : say.more, { from, until });
      key.parentElement.hidden = key.textContent === '';
    });
  };

  const sort = () => {
    const key = row => sorted.column ? Number(at(row, sorted.column - 1) || NaN) : row.cells[0].textContent;
    const order = (a, b) => {
      const [x, y] = [key(a), key(b)];
      if (!sorted.column) return x.localeCompare(y) * (sorted.down ? -1 : 1);
      if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
      return (y - x) * (sorted.down ? 1 : -1);
    };
    body.append(...rows.sort(order));
    heads.forEach((head, index) =>
      head.setAttribute('aria-sort', index === sorted.column ? (sorted.down ? 'descending' : 'ascending') : 'none'));
  };

  const narrow = () => {
    const wanted = plain(input.value).split(' ').filter(Boolean);
    rows.forEach(row => { row.hidden = !wanted.every(word => (' ' + row.dataset.search).includes(' ' + word)); });
    const shown = rows.filter(row => !row.hidden).length;
    document.getElementById('search-found').textContent =
      fill(wanted.length ? say.some : say.all, { shown: count(shown), n: count(rows.length) });
  };

  const keep = () => history.replaceState(null, '', NAME
    + [measure.value, year.value, unit.value, sorted.column, sorted.down ? 'down' : 'up'].map(encodeURIComponent).join('/'));

  const read = () => {
    if (!location.hash.startsWith(NAME)) return;
    const [one, when, how, column, way] = location.hash.slice(NAME.length).split('/').map(decodeURIComponent);
    const pick = (menu, value) => { if ([...menu.options].some(option => option.value === value)) menu.value = value; };
    pick(measure, one);
    years();
    pick(year, when);
    pick(unit, how);
    if (heads[column]) sorted = { column: Number(column), down: way !== 'up' };
    draw();
    sort();
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      sorted = { column, down: sorted.column === column ? !sorted.down : column > 0 };
      sort();
      keep();
    });
    head.append(button);
  });
  form.addEventListener('change', () => { years(); draw(); sort(); keep(); });
  input.addEventListener('input', narrow);
  input.addEventListener('keydown', event => {
    const first = [...body.rows].find(row => !row.hidden);
    if (event.key === 'Enter' && first && input.value.trim()) first.querySelector('a').click();
    if (event.key === 'Escape') { input.value = ''; narrow(); }
  });
  window.addEventListener('hashchange', read);
  years();
  form.hidden = false;
  document.getElementById('search').hidden = false;
  sort();
  narrow();
  read();
})();
