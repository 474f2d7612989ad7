/** What the built server answers to those who mean ill or know no better, asked by HTTP from outside. */
package org.broadsheet.blackbox;
