/** The out-ports on JPA and a relational database, and the vault that encrypts what must be kept secret. */
package io.specter.apisettings.adapter.persistence;
