// Narrows the list of counties to those whose words begin with what is typed. Without this script the whole list is there.
(() => {
  const form = document.getElementById('search');
  const input = document.getElementById('search-for');
  const found = document.getElementById('search-found');
  const rows = [...document.querySelectorAll('#county-list tbody tr')];
  const words = rows.map(row => ' ' + row.dataset.search);

  const plain = text =>
    text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

  const count = number => number.toLocaleString(form.dataset.numbers);

  const show = () => {
    const wanted = plain(input.value).split(' ').filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits = wanted.every(word => words[index].includes(' ' + word));
      row.hidden = !fits;
      if (fits) shown++;
    });
    const said = wanted.length === 0 ? form.dataset.all : form.dataset.some;
    found.textContent = said.replace('{shown}', count(shown)).replace('{n}', count(rows.length));
  };

  input.addEventListener('input', show);
  input.addEventListener('keydown', event => {
    const first = rows.find(row => !row.hidden);
    if (event.key === 'Enter' && first && input.value.trim()) first.querySelector('a').click();
    if (event.key === 'Escape') { input.value = ''; show(); }
  });
  form.hidden = false;
  show();
})();
