#!/usr/bin/env node
require('./run-built')('main.js');
