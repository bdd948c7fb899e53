setTimeout(() => console.log('late'), 1000);
