const heading = document.createElement('h1');
heading.textContent = document.title;
document.getElementById('main').append(heading);
